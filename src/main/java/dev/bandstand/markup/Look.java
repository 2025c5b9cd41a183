package dev.bandstand.markup;

import java.util.List;

/**
 * What something in a picture looks like, on a light and on a dark ground.
 *
 * @param name its class
 * @param declaration its declarations, the first of which holds {@code %s} for the colour
 * @param light the colour on a light ground
 * @param dark the colour on a dark ground
 */
public record Look(String name, String declaration, String light, String dark) {

    /**
     * Returns a style sheet, which needs neither a font nor a script from elsewhere.
     *
     * @param before the rules that come first
     * @param looks what the picture is drawn with
     * @param after the rules that hold against those of the looks
     */
    public static String css(String before, List<Look> looks, String after) {
        StringBuilder css = new StringBuilder(before);
        for (Look each : looks) {
            css.append(each.rule(each.declaration.formatted(each.light)));
        }
        css.append(after).append("@media (prefers-color-scheme:dark){\n");
        for (Look each : looks) {
            css.append(each.rule(each.colour().formatted(each.dark)));
        }
        return css.append("}\n").toString();
    }

    /** Returns the part of the declaration that a dark ground changes. */
    private String colour() {
        int end = declaration.indexOf(';');
        return end < 0 ? declaration : declaration.substring(0, end);
    }

    private String rule(String body) {
        return ".bandstand ." + name + "{" + body + "}\n";
    }
}
