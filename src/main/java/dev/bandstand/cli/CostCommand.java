package dev.bandstand.cli;

import dev.bandstand.cost.CostDifference;
import dev.bandstand.cost.Estimate;
import dev.bandstand.cost.Estimates;
import dev.bandstand.cost.Usage;
import dev.bandstand.cost.report.CostJson;
import dev.bandstand.cost.report.CostMarkdown;
import dev.bandstand.cost.report.CostText;
import dev.bandstand.prices.Prices;
import dev.bandstand.review.finding.Pairing;
import dev.bandstand.template.Assembly;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what templates cost a month; the launcher synthesizes where none is named. */
@Command(
        name = "cost",
        sortOptions = false,
        customSynopsis = "bandstand cost [FILE|DIR] [--base FILE|DIR] [OPTION...]",
        description = {
            "Tells from templates, without an account, what they cost a month: what runs whatever the traffic, and what rests on"
                    + " assumptions about use. docs/cost.md explains the figures.",
            ""
        },
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {"0:estimated", "2:wrong usage or bad input"})
final class CostCommand implements Callable<Integer> {

    private static final List<String> FORMATS = List.of("text", "markdown", "json");

    private final Environment environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE|DIR",
            description =
                    "A CloudFormation template in JSON or YAML, a cloud assembly, or a folder of templates, whoever wrote"
                            + " them. Default: the configured app is synthesized.")
    private Optional<Path> template = Optional.empty();

    @Option(
            names = "--base",
            paramLabel = "FILE|DIR",
            description = "The templates of the base branch: what they cost beside it, and the difference.")
    private Optional<Path> base = Optional.empty();

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "The region whose prices hold where the manifest names none. Default: AWS_REGION.")
    private Optional<String> region = Optional.empty();

    @Mixin
    private CostOptions costs = new CostOptions();

    @Option(names = "--format", paramLabel = "text|markdown|json", description = "What is printed. Default: text.")
    private String format = "text";

    @Option(
            names = {"-c", "--context"},
            paramLabel = "KEY=VALUE",
            description = "Context of the app, as for the CDK CLI: config=FILE, environment=NAME, imageTag=TAG.")
    private List<String> context = new ArrayList<>();

    @Option(names = "--synthesized", hidden = true, paramLabel = "DIR", description = "What the launcher synthesized.")
    private Optional<Path> synthesized = Optional.empty();

    @Option(
            names = "--only-check",
            hidden = true,
            description = "Used by the launcher before it synthesizes: ends when all but the template is checked.")
    private boolean onlyCheck;

    CostCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        checkOptions();
        Usage used = costs.usage();
        Optional<Assembly> deployed = base.map(Assembly::read);
        if (onlyCheck) {
            return 0;
        }
        Assembly named = Assembly.read(template.or(() -> synthesized)
                .orElseThrow(() -> new Stop(
                        Stop.BAD_INPUT,
                        "a template must be named, unless the launcher synthesizes the configured app")));
        Optional<Pairing> pair = deployed.map(other -> Pairing.of(other, named));
        Optional<Assembly> before = pair.map(Pairing::base).map(Assembly::withNestedStacks);
        Assembly after = pair.map(Pairing::head).orElse(named).withNestedStacks();
        costs.check(Stream.concat(before.stream(), Stream.of(after)));
        Optional<String> place = CostOptions.place(region, environment);
        Estimate head = Estimates.of(after, used, place);
        if (region.isPresent() && !head.region().isEmpty() && !head.region().equals(region.get())) {
            spec.commandLine()
                    .getErr()
                    .println("bandstand: --region " + region.get()
                            + " holds only where the manifest names no region; it names " + head.region());
        }
        print(before.map(other -> difference(new CostDifference(Estimates.of(other, used, place), head)))
                .orElseGet(() -> estimate(head)));
        return 0;
    }

    private void checkOptions() {
        Given.read("--format", format, text -> {
            Given.require(FORMATS.contains(text), "must be text, markdown or json", text);
            return text;
        });
        if (template.isPresent() && !context.isEmpty()) {
            throw new Stop(
                    Stop.BAD_INPUT, "-c must be left out when a template is named, got: " + String.join(", ", context));
        }
        region.ifPresent(name -> {
            Given.read("--region", name, text -> {
                Given.require(!text.isBlank(), "must name a region", text);
                return text;
            });
            Prices.of(name);
        });
    }

    private String estimate(Estimate estimate) {
        return switch (format) {
            case "json" -> CostJson.of(estimate).toPrettyString() + "\n";
            case "markdown" -> CostMarkdown.of(estimate);
            default -> CostText.of(estimate);
        };
    }

    private String difference(CostDifference difference) {
        return switch (format) {
            case "json" -> CostJson.of(difference).toPrettyString() + "\n";
            case "markdown" -> CostMarkdown.of(difference);
            default -> CostText.of(difference);
        };
    }

    private void print(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
