package dev.bandstand.markup;

import java.util.List;
import java.util.function.IntPredicate;

/** A page in HTML that needs nothing from elsewhere, each text escaped. */
public final class HtmlPage {

    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{margin:0 auto;max-width:%dpx;padding:24px 20px 64px;background:#fff;color:#1f2328;line-height:1.5;
            font:15px/1.5 -apple-system,BlinkMacSystemFont,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif}
            h1{font-size:26px;margin:8px 0}h2{font-size:19px;margin:36px 0 8px;border-bottom:1px solid #d1d9e0;padding-bottom:4px}
            .form{color:#59636e;margin:0}.verdict{font-size:17px;font-weight:600}
            svg{display:block;width:100%%;height:auto;margin:16px 0;border:1px solid #d1d9e0;border-radius:6px}
            .wide{overflow-x:auto}table{border-collapse:collapse;margin:8px 0;font-size:14px}
            th,td{border-bottom:1px solid #d1d9e0;padding:5px 14px 5px 0;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            td:first-child{white-space:nowrap}th{font-weight:600}.n{text-align:right;font-variant-numeric:tabular-nums}
            li{overflow-wrap:anywhere}
            %s@media (prefers-color-scheme:dark){body{background:#0d1117;color:#e6edf3}
            h2,th,td{border-color:#3d444d}svg{border-color:#3d444d}.form{color:#9198a1}}
            """;

    private final StringBuilder out = new StringBuilder();

    private HtmlPage() {}

    /**
     * Begins a page.
     *
     * @param width the width of what stands on it in pixels
     * @param css rules beside those of every page
     */
    public static HtmlPage begin(String title, int width, String css) {
        HtmlPage page = new HtmlPage();
        page.out
                .append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.element("title", "", title);
        page.out.append("<style>\n").append(STYLE.formatted(width, css)).append("</style>\n</head>\n<body>\n");
        return page;
    }

    /** Begins a section. */
    public HtmlPage section(String title) {
        return element("h2", "", title);
    }

    /** Adds an element that holds a text; {@code look} is its class, and may be empty. */
    public HtmlPage element(String tag, String look, String text) {
        out.append('<').append(tag);
        if (!look.isEmpty()) {
            out.append(" class=\"").append(look).append('"');
        }
        out.append('>').append(Escape.markup(text)).append("</").append(tag).append(">\n");
        return this;
    }

    /** Adds a list. */
    public HtmlPage list(List<String> items) {
        out.append("<ul>\n");
        items.forEach(item -> element("li", "", item));
        out.append("</ul>\n");
        return this;
    }

    /** Adds what is markup already, as a picture. */
    public HtmlPage picture(String svg) {
        out.append(svg);
        return this;
    }

    /**
     * Adds a table.
     *
     * @param heading the titles of the columns; none for a table without a heading
     * @param numeric which columns hold numbers
     */
    public HtmlPage table(List<String> heading, IntPredicate numeric, List<? extends List<String>> rows) {
        out.append("<div class=\"wide\"><table>\n");
        if (!heading.isEmpty()) {
            row("th", heading, numeric);
        }
        rows.forEach(row -> row("td", row, numeric));
        out.append("</table></div>\n");
        return this;
    }

    private void row(String tag, List<String> cells, IntPredicate numeric) {
        out.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            out.append('<').append(tag).append(numeric.test(i) ? " class=\"n\">" : ">");
            out.append(Escape.markup(cells.get(i))).append("</").append(tag).append('>');
        }
        out.append("</tr>\n");
    }

    /** Returns the whole page. */
    public String end() {
        return out + "</body>\n</html>\n";
    }
}
