package dev.bandstand.simulation.report;

import dev.bandstand.markup.HtmlPage;
import dev.bandstand.simulation.Outcome;
import dev.bandstand.simulation.report.Tables.Table;
import java.util.List;
import java.util.stream.IntStream;

/** The report as one page that needs nothing from elsewhere. */
final class Html {

    private static final int WIDTH = 1040;
    private static final int TELLING = 40;

    private final HtmlPage page;

    private Html(Words words) {
        this.page = HtmlPage.begin(words.title(), WIDTH, "")
                .element("p", "form", words.closedForm())
                .element("h1", "", words.title())
                .element("p", "verdict", words.verdict() + ": " + words.grounds());
    }

    static String of(Report report) {
        Outcome outcome = report.outcome();
        Words words = new Words(report);
        Html html = new Html(words);
        HtmlPage page = html.page;
        words.details().forEach(text -> page.element("p", "", text));
        page.picture(Picture.of(report));
        html.table(Tables.summary(report));
        html.table(Tables.quality(report));
        if (!report.budget().isEmpty()) {
            page.section("Budget");
            html.table(Tables.budget(report.budget()));
        }
        page.section("Held against");
        html.table(Tables.baselines(outcome));
        page.section("Warnings");
        List<List<String>> warnings = words.warnings();
        if (warnings.isEmpty()) {
            page.element("p", "", "None.");
        } else {
            html.table(new Table(List.of("code", "when", "what"), warnings));
        }
        DecisionLines lines = new DecisionLines(words.clock(), outcome.timeline());
        page.section("Decisions")
                .element("p", "", words.decisions(lines, TELLING))
                .list(lines.telling(TELLING));
        page.section("Cost of the simulated time");
        if (!outcome.costs().isEmpty()) {
            html.table(Tables.costs(outcome));
        }
        page.element("p", "", words.total());
        page.section("Fidelity ledger").element("p", "", words.ledger());
        html.table(Tables.ledger(report));
        return page.section("Model").list(words.model()).end();
    }

    private void table(Table table) {
        List<String> heading =
                IntStream.range(0, table.heading().size()).mapToObj(table::name).toList();
        page.table(heading, table::numeric, table.rows());
    }
}
