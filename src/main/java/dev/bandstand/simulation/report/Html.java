package dev.bandstand.simulation.report;

import dev.bandstand.markup.Escape;
import dev.bandstand.simulation.Outcome;
import dev.bandstand.simulation.report.Tables.Table;
import java.util.List;

/** The report as one page that needs nothing from elsewhere. */
final class Html {

    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{margin:0 auto;max-width:1040px;padding:24px 20px 64px;background:#fff;color:#1f2328;line-height:1.5;
            font:15px/1.5 -apple-system,BlinkMacSystemFont,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif}
            h1{font-size:26px;margin:8px 0}h2{font-size:19px;margin:36px 0 8px;border-bottom:1px solid #d1d9e0;padding-bottom:4px}
            .form{color:#59636e;margin:0}.verdict{font-size:17px;font-weight:600}
            svg{display:block;width:100%;height:auto;margin:16px 0;border:1px solid #d1d9e0;border-radius:6px}
            .wide{overflow-x:auto}table{border-collapse:collapse;margin:8px 0;font-size:14px}
            th,td{border-bottom:1px solid #d1d9e0;padding:5px 14px 5px 0;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            td:first-child{white-space:nowrap}th{font-weight:600}.n{text-align:right;font-variant-numeric:tabular-nums}
            li{overflow-wrap:anywhere}
            @media (prefers-color-scheme:dark){body{background:#0d1117;color:#e6edf3}
            h2,th,td{border-color:#3d444d}svg{border-color:#3d444d}.form{color:#9198a1}}
            """;

    private static final int TELLING = 40;

    private final StringBuilder out = new StringBuilder();

    private Html() {}

    static String of(Report report) {
        Outcome outcome = report.outcome();
        Words words = new Words(report);
        Html page = new Html();
        page.head(words);
        words.details().forEach(text -> page.element("p", "", text));
        page.out.append(Picture.of(report));
        page.table(Tables.summary(report));
        page.table(Tables.quality(report));
        if (!report.budget().isEmpty()) {
            page.section("Budget").table(Tables.budget(report.budget()));
        }
        page.section("Held against").table(Tables.baselines(outcome));
        page.section("Warnings");
        List<List<String>> warnings = words.warnings();
        if (warnings.isEmpty()) {
            page.element("p", "", "None.");
        } else {
            page.table(new Table(List.of("code", "when", "what"), warnings));
        }
        DecisionLines lines = new DecisionLines(words.clock(), outcome.timeline());
        page.section("Decisions")
                .element("p", "", words.decisions(lines, TELLING))
                .list(lines.telling(TELLING));
        page.section("Cost of the simulated time");
        if (!outcome.costs().isEmpty()) {
            page.table(Tables.costs(outcome));
        }
        page.element("p", "", words.total());
        page.section("Fidelity ledger").element("p", "", words.ledger()).table(Tables.ledger(report));
        page.section("Model").list(words.model());
        return page.out.append("</body>\n</html>\n").toString();
    }

    private void head(Words words) {
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        element("title", "", words.title());
        out.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
        element("p", "form", words.closedForm());
        element("h1", "", words.title());
        element("p", "verdict", words.verdict() + ": " + words.grounds());
    }

    private Html section(String title) {
        return element("h2", "", title);
    }

    private Html element(String tag, String look, String text) {
        out.append('<').append(tag);
        if (!look.isEmpty()) {
            out.append(" class=\"").append(look).append('"');
        }
        out.append('>').append(Escape.markup(text)).append("</").append(tag).append(">\n");
        return this;
    }

    private void list(List<String> items) {
        out.append("<ul>\n");
        items.forEach(item -> element("li", "", item));
        out.append("</ul>\n");
    }

    private void table(Table table) {
        out.append("<div class=\"wide\"><table>\n<tr>");
        for (int i = 0; i < table.heading().size(); i++) {
            out.append(table.numeric(i) ? "<th class=\"n\">" : "<th>");
            out.append(Escape.markup(table.name(i))).append("</th>");
        }
        out.append("</tr>\n");
        for (List<String> row : table.rows()) {
            out.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                out.append(table.numeric(i) ? "<td class=\"n\">" : "<td>");
                out.append(Escape.markup(row.get(i))).append("</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</table></div>\n");
    }
}
