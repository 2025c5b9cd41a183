package dev.bandstand.simulation.report;

import dev.bandstand.markup.Look;
import java.util.stream.Stream;

/** The looks of a picture: what each thing looks like on a light and on a dark ground. */
enum Theme {
    GROUND("ground", "fill:%s", "#ffffff", "#0d1117"),
    INK("ink", "fill:%s", "#1f2328", "#e6edf3"),
    SOFT("soft", "fill:%s", "#59636e", "#9198a1"),
    GRID("grid", "stroke:%s", "#e7eaee", "#21262d"),
    AXIS("axis", "stroke:%s", "#afb8c1", "#484f58"),
    LOAD("load", "stroke:%s;stroke-width:1.4;fill:none", "#8250df", "#b083f0"),
    LOAD_AREA("load-area", "fill:%s;fill-opacity:.16", "#8250df", "#b083f0"),
    BILLED("billed", "fill:%s", "#e4e8ec", "#252b33"),
    SERVING("serving", "stroke:%s;stroke-width:2;fill:none", "#0969da", "#58a6ff"),
    DESIRED("desired", "stroke:%s;stroke-width:1.3;fill:none;stroke-dasharray:4 2.5", "#0969da", "#79c0ff"),
    OPTIMUM("optimum", "stroke:%s;stroke-width:1.5;fill:none;stroke-dasharray:1.5 2.5", "#1a7f37", "#56d364"),
    LIMIT("limit", "stroke:%s;stroke-width:1.2;fill:none;stroke-dasharray:6 3", "#cf222e", "#ff7b72"),
    OVERLOAD("overload", "fill:%s;fill-opacity:.13", "#cf222e", "#f85149"),
    ABOVE("above", "fill:%s;fill-opacity:.75", "#cf222e", "#f85149"),
    USE("use", "stroke:%s;stroke-width:1.2;fill:none", "#59636e", "#9198a1"),
    USE_AREA("use-area", "fill:%s;fill-opacity:.22", "#59636e", "#9198a1"),
    LANE("lane", "fill:%s", "#f3f5f7", "#161b22"),
    ALARM("alarm", "fill:%s", "#d4730a", "#e3933b"),
    OUT("out", "fill:%s", "#0969da", "#58a6ff"),
    IN("in", "fill:%s", "#1a7f37", "#3fb950"),
    SCHEDULED("scheduled", "fill:%s", "#8250df", "#b083f0"),
    BLOCKED("blocked", "stroke:%s;stroke-width:1.5;fill:none", "#cf222e", "#ff7b72");

    private static final String FIXED = """
            .bandstand text{font:12px -apple-system,BlinkMacSystemFont,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif}
            .bandstand .title{font-size:18px;font-weight:600}
            .bandstand .strip{font-size:13px;font-weight:600}
            .bandstand .small{font-size:11px}
            .bandstand .end{text-anchor:end}
            .bandstand .mid{text-anchor:middle}
            .bandstand .grid,.bandstand .axis{stroke-width:1;fill:none}
            .bandstand .tip{fill:#888;fill-opacity:0}
            .bandstand .tip:hover{fill-opacity:.25}
            """;

    /** Comes last, to hold against the widths above. */
    private static final String THIN =
            ".bandstand .thin{stroke-width:.9}\n.bandstand .serving.thin{stroke-width:1.4}\n";

    private final String look;
    private final String declaration;
    private final String light;
    private final String dark;

    Theme(String look, String declaration, String light, String dark) {
        this.look = look;
        this.declaration = declaration;
        this.light = light;
        this.dark = dark;
    }

    /** Returns the style sheet, which needs neither a font nor a script from elsewhere. */
    static String css() {
        return Look.css(
                FIXED,
                Stream.of(values())
                        .map(each -> new Look(each.look, each.declaration, each.light, each.dark))
                        .toList(),
                THIN);
    }
}
