package dev.bandstand.cli;

import dev.bandstand.plan.Gate;
import dev.bandstand.plan.Plan;
import dev.bandstand.template.Assembly;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints one page about what an assembly puts there; the launcher synthesizes it first. */
@Command(
        name = "plan",
        customSynopsis = "bandstand plan [-c KEY=VALUE]... [OPTION of synth]...",
        description = {
            "Synthesizes, and shows on one page what will stand there, who can reach it, how it scales, what the checks of"
                    + " the templates found, and the command that deploys it.",
            "-c selects: config=FILE, environment=NAME, imageTag=TAG.%n"
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

    @Override
    public Integer call() {
        Assembly read = Assembly.read(assembly);
        Plan plan = Plan.of(read);
        spec.commandLine().getOut().print(plan.text(DeployCommandLine.of(read, arguments)));
        spec.commandLine().getOut().flush();
        return plan.gates().stream().allMatch(Gate::passed) ? 0 : Stop.FINDINGS;
    }
}
