package dev.bandstand.simulation.report;

import dev.bandstand.markup.Escape;
import dev.bandstand.simulation.Outcome;
import dev.bandstand.simulation.report.Tables.Table;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The report as Markdown, as GitHub shows it. */
final class Markdown {

    private static final int TELLING = 10;

    private final StringBuilder out = new StringBuilder();

    private Markdown() {}

    /** Returns the report; {@code picture} is the file of the picture beside it, empty where there is none. */
    static String of(Report report, String picture) {
        Outcome outcome = report.outcome();
        Words words = new Words(report);
        Markdown page = new Markdown();
        page.line(words.closedForm());
        page.line("# " + Escape.markdown(words.title()));
        page.line("**" + words.verdict() + "**: " + words.grounds());
        words.details().forEach(page::line);
        if (!picture.isEmpty()) {
            page.line("![Load, tasks, utilisation and decisions over time](" + picture + ")");
        }
        page.table(Tables.summary(report));
        page.table(Tables.quality(report));
        if (!report.budget().isEmpty()) {
            page.section("Budget").table(Tables.budget(report.budget()));
        }
        page.section("Held against").table(Tables.baselines(outcome));
        page.warnings(words);
        page.decisions(words, outcome);
        page.section("Cost of the simulated time");
        if (!outcome.costs().isEmpty()) {
            page.table(Tables.costs(outcome));
        }
        page.line(Escape.markdown(words.total()));
        page.section("Fidelity ledger");
        page.line(words.ledger());
        page.table(Tables.ledger(report));
        page.section("Model").list(words.model());
        return page.out.toString();
    }

    private void warnings(Words words) {
        section("Warnings");
        List<List<String>> rows = words.warnings();
        if (rows.isEmpty()) {
            line("None.");
        } else {
            table(new Table(List.of("code", "when", "what"), rows));
        }
    }

    private void decisions(Words words, Outcome outcome) {
        section("Decisions");
        DecisionLines lines = new DecisionLines(words.clock(), outcome.timeline());
        line(words.decisions(lines, TELLING));
        list(lines.telling(TELLING));
    }

    private Markdown section(String title) {
        return line("## " + title);
    }

    private Markdown line(String text) {
        out.append(out.length() == 0 ? "" : "\n").append(text).append('\n');
        return this;
    }

    private void list(List<String> items) {
        if (!items.isEmpty()) {
            out.append('\n');
            items.forEach(item -> out.append("- ").append(Escape.markdown(item)).append('\n'));
        }
    }

    private void table(Table table) {
        IntStream columns = IntStream.range(0, table.heading().size());
        out.append('\n');
        cells(IntStream.range(0, table.heading().size()).mapToObj(table::name).toList());
        out.append(columns.mapToObj(column -> table.numeric(column) ? "--:" : "---")
                        .collect(Collectors.joining("|", "|", "|")))
                .append('\n');
        table.rows().forEach(this::cells);
    }

    private void cells(List<String> cells) {
        out.append(cells.stream().map(Escape::markdown).collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }
}
