package dev.bandstand.plan.picture;

import dev.bandstand.markup.Look;
import java.util.List;

/** The looks of the picture. */
final class Looks {

    private static final String FIXED = """
            .bandstand text{font:11px -apple-system,BlinkMacSystemFont,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif}
            .bandstand .title{font-size:20px;font-weight:600}
            .bandstand .head{font-size:13px;font-weight:600}
            .bandstand .name{font-size:12.5px;font-weight:600}
            .bandstand .noun{font-size:12.5px}
            .bandstand .small{font-size:10.5px}
            .bandstand .strong{font-weight:600}
            .bandstand .end{text-anchor:end}
            .bandstand .mid{text-anchor:middle}
            .bandstand .glyph{fill:none;stroke:#fff;stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round}
            .bandstand .bare{fill:none;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
            .bandstand .removed text:not(.badge){opacity:.62}
            .bandstand .badge{fill:#fff;font-size:10px;font-weight:600}
            """;

    private static final List<Look> LOOKS = List.of(
            new Look("ground", "fill:%s", "#ffffff", "#0d1117"),
            new Look("ink", "fill:%s", "#1f2328", "#e6edf3"),
            new Look("soft", "fill:%s", "#59636e", "#9aa4af"),
            new Look("warning", "fill:%s", "#9a6700", "#e3b341"),
            new Look("frame", "stroke:%s;stroke-width:1.3;fill:none", "#8a63d2", "#8f6fd8"),
            new Look("strange", "stroke:%s;stroke-width:1.3;fill:none;stroke-dasharray:6 4", "#8c959f", "#6e7681"),
            new Look("zone", "stroke:%s;stroke-width:1;fill:none;stroke-dasharray:4 4", "#9ba6b2", "#4d5661"),
            new Look("public", "fill:%s", "#eaf6e6", "#14251a"),
            new Look("application", "fill:%s", "#e8f2fc", "#10202f"),
            new Look("store", "fill:%s", "#f4ecf8", "#231a2d"),
            new Look("plain", "fill:%s", "#f3f5f7", "#161b22"),
            new Look("card", "fill:%s;stroke-width:1", "#ffffff", "#1b222b"),
            new Look("edge", "stroke:%s", "#c9d1d9", "#3a434e"),
            new Look("outsider", "fill:%s;stroke-width:1", "#f3f5f7", "#1b222b"),
            new Look("bare", "stroke:%s", "#59636e", "#9aa4af"),
            new Look("way", "stroke:%s;stroke-width:1.5;fill:none;stroke-linejoin:round", "#57606a", "#9aa4af"),
            new Look("point", "fill:%s", "#57606a", "#9aa4af"),
            new Look("copy", "stroke:%s;stroke-width:1.3;fill:none;stroke-dasharray:3 3", "#a626b0", "#d77ade"),
            new Look("pill", "fill:%s;stroke-width:1", "#ffffff", "#0d1117"),
            new Look("network", "fill:%s", "#7d4fd6", "#8a63d2"),
            new Look("compute", "fill:%s", "#d9730d", "#c76a12"),
            new Look("data", "fill:%s", "#b02fb8", "#a83bb0"),
            new Look("storage", "fill:%s", "#5f8a14", "#5f8a14"),
            new Look("security", "fill:%s", "#cf3048", "#c23a50"),
            new Look("events", "fill:%s", "#d01f74", "#bf3474"),
            new Look("watch", "fill:%s", "#57687a", "#5a6b7d"),
            new Look("task", "fill:%s", "#d9730d", "#d9822b"),
            new Look("spare", "stroke:%s;fill:none;stroke-width:1;stroke-dasharray:2 1.5", "#d9730d", "#d9822b"),
            new Look("added", "fill:%s", "#1a7f37", "#238636"),
            new Look("changed", "fill:%s", "#0969da", "#1f6feb"),
            new Look("replaced", "fill:%s", "#bc4c00", "#bd561d"),
            new Look("gone", "fill:%s", "#cf222e", "#da3633"),
            new Look("edge-added", "stroke:%s;stroke-width:2", "#1a7f37", "#3fb950"),
            new Look("edge-changed", "stroke:%s;stroke-width:2", "#0969da", "#58a6ff"),
            new Look("edge-replaced", "stroke:%s;stroke-width:2", "#bc4c00", "#f0883e"),
            new Look("edge-removed", "stroke:%s;stroke-width:2;stroke-dasharray:5 3", "#cf222e", "#ff7b72"));

    private Looks() {}

    static String css() {
        return Look.css(FIXED, LOOKS, "");
    }
}
