package dev.bandstand.cli;

import dev.bandstand.review.Review;
import dev.bandstand.review.acknowledgement.Acknowledgement;
import dev.bandstand.review.acknowledgement.Judgement;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.report.Report;
import dev.bandstand.template.Assembly;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what a change of templates does before it is deployed. */
@Command(
        name = "review",
        sortOptions = false,
        customSynopsis = "bandstand review --base FILE|DIR --head FILE|DIR [OPTION...]",
        description = {
            "Tells in words what a change does before it is deployed: what it replaces, which data it loses, which doors it"
                    + " opens, what it costs. docs/review.md explains the report.",
            ""
        },
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {"0:reviewed", "1:a finding is as grave as --fail-on", "2:wrong usage or bad input"})
final class ReviewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--base", required = true, paramLabel = "FILE|DIR", description = "What is deployed.")
    private Path base = Path.of("");

    @Option(names = "--head", required = true, paramLabel = "FILE|DIR", description = "What will be deployed.")
    private Path head = Path.of("");

    @Option(
            names = "--fail-on",
            paramLabel = "critical|warning|note|never",
            description = "From which severity on the command ends with 1. Default: critical.")
    private String failOn = "critical";

    @Option(
            names = "--format",
            paramLabel = "markdown|json|sarif|text",
            description = "What is printed. Default: text.")
    private String format = "text";

    @Mixin
    private AcknowledgementSelection acknowledgements = new AcknowledgementSelection();

    private final Environment environment;

    ReviewCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        FailOn threshold = Given.read("--fail-on", failOn, FailOn::of);
        ReviewFormat printed = Given.read("--format", format, ReviewFormat::of);
        List<Acknowledgement> accepted = acknowledgements.read(environment.directory());
        LocalDate today = acknowledgements.today();
        Comparison comparison = Comparison.of(Assembly.read(base), Assembly.read(head));
        Review review = Review.of(comparison);
        Report report = new Report(review, Judgement.of(review.findings(), accepted, today));
        spec.commandLine().getOut().print(printed.print(report, comparison, environment.directory()));
        spec.commandLine().getOut().flush();
        return report.judgement().findings().stream().anyMatch(threshold::reached) ? Stop.FINDINGS : 0;
    }
}
