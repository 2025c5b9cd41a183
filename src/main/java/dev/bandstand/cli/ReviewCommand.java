package dev.bandstand.cli;

import dev.bandstand.review.Review;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.report.TextReport;
import dev.bandstand.template.Assembly;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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

    @Option(names = "--format", paramLabel = "text", description = "The format of the report. Default: text.")
    private String format = "text";

    @Override
    public Integer call() {
        FailOn threshold = Given.read("--fail-on", failOn, FailOn::of);
        Given.read("--format", format, text -> {
            Given.require(text.equals("text"), "must be text", text);
            return text;
        });
        Review review = Review.of(Comparison.of(Assembly.read(base), Assembly.read(head)));
        spec.commandLine().getOut().print(TextReport.of(review));
        spec.commandLine().getOut().flush();
        return review.findings().stream().anyMatch(threshold::reached) ? Stop.FINDINGS : 0;
    }
}
