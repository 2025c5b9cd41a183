package dev.bandstand.cli;

import dev.bandstand.cost.Estimates;
import dev.bandstand.cost.UnknownPlace;
import dev.bandstand.cost.Usage;
import dev.bandstand.plan.Gate;
import dev.bandstand.plan.Plan;
import dev.bandstand.plan.picture.Marks;
import dev.bandstand.plan.picture.Picture;
import dev.bandstand.prices.UnknownRegion;
import dev.bandstand.template.Assembly;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints one page about what an assembly puts there; the launcher synthesizes it first. */
@Command(
        name = "plan",
        customSynopsis = "bandstand plan [-c KEY=VALUE]... [--html FILE] [--svg FILE] [OPTION of synth]...",
        description = {
            "Synthesizes, and shows on one page what will stand there, who can reach it, how it scales, what the checks of"
                    + " the templates found, and the command that deploys it.",
            "-c selects: config=FILE, environment=NAME, imageTag=TAG.",
            "The picture names costs where the settings or AWS_REGION name a region.%n"
        })
final class PlanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--assembly",
            hidden = true,
            required = true,
            paramLabel = "DIR",
            description = "A synthesized assembly, or a single template in JSON.")
    private Path assembly = Path.of("");

    @Parameters(
            hidden = true,
            paramLabel = "ARGUMENT",
            description = "The arguments that the deployment will be given, after --.")
    private List<String> arguments = new ArrayList<>();

    @Mixin
    private PictureSelection pictures = new PictureSelection();

    private final Environment environment;

    PlanCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Assembly read = Assembly.read(assembly);
        Plan plan = Plan.of(read);
        String deployCommand = DeployCommandLine.of(read, arguments);
        pictures.write(() -> Picture.of(plan, costs(read)), plan.blocks(deployCommand));
        spec.commandLine().getOut().print(plan.text(deployCommand));
        spec.commandLine().getOut().flush();
        return plan.gates().stream().allMatch(Gate::passed) ? 0 : Stop.FINDINGS;
    }

    /** A picture without costs is better than none; the command that is about costs refuses. */
    private Marks costs(Assembly read) {
        Optional<String> region = environment.variable("AWS_REGION").filter(name -> !name.isEmpty());
        try {
            return PictureMarks.of(read, Estimates.of(read, Usage.standard(), region));
        } catch (UnknownPlace e) {
            return Marks.none().withCosts(new TreeMap<>(), "costs are left out: AWS_REGION names no region");
        } catch (UnknownRegion e) {
            return Marks.none().withCosts(new TreeMap<>(), "costs are left out: " + e.getMessage());
        }
    }
}
