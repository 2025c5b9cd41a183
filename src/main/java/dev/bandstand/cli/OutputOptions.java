package dev.bandstand.cli;

import dev.bandstand.simulation.score.BudgetLine;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What a simulation prints and writes. */
final class OutputOptions {

    private static final List<String> FORMATS = List.of("markdown", "json");

    @Option(names = "--format", paramLabel = "markdown|json", description = "What is printed. Default: markdown.")
    private String format = "markdown";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "A folder for the report in every form: Markdown, JSON, SVG, HTML, and each decision in JSONL.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--list-parameters",
            description = "Prints the parameters of the model, as --model sets them, and ends.")
    private boolean listParameters;

    @Option(
            names = "--only-check",
            hidden = true,
            description = "Used by the launcher before it synthesizes: ends when all but the template is checked.")
    private boolean onlyCheck;

    boolean isJson() {
        Given.read("--format", format, text -> {
            Given.require(FORMATS.contains(text), "must be " + String.join(" or ", FORMATS), text);
            return text;
        });
        return format.equals("json");
    }

    /** Checks the format; prints the parameters where they are asked for, and tells whether they are. */
    boolean lists(CommandSpec spec, ExperimentOptions options) {
        boolean json = isJson();
        if (out.filter(folder -> folder.toString().isEmpty()).isPresent()) {
            throw new Stop(Stop.BAD_INPUT, "--out must name a folder, got: an empty name");
        }
        if (listParameters) {
            ParameterList list = new ParameterList(options.parameters());
            print(spec, json ? list.json() : list.text());
        }
        return listParameters;
    }

    /** Tells whether the command ends before it reads a template. */
    boolean onlyChecks() {
        return onlyCheck;
    }

    Optional<Path> folder() {
        return out;
    }

    void print(CommandSpec spec, String text) {
        PrintWriter writer = spec.commandLine().getOut();
        writer.print(text);
        writer.flush();
    }

    /** Tells which limits are exceeded, and returns the exit code. */
    int exceeded(CommandSpec spec, List<BudgetLine> lines) {
        List<BudgetLine> exceeded = lines.stream().filter(BudgetLine::exceeded).toList();
        for (BudgetLine line : exceeded) {
            spec.commandLine()
                    .getErr()
                    .println("bandstand: " + line.field() + " must be at most " + exact(line.limit())
                            + " with nine seeds in ten, got: "
                            + line.value().map(OutputOptions::plain).orElse("a figure without a known price"));
        }
        spec.commandLine().getErr().flush();
        return exceeded.isEmpty() ? 0 : Stop.FINDINGS;
    }

    private static String exact(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.format(Locale.ROOT, "%.2f", number);
    }
}
