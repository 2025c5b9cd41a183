package dev.bandstand.markup;

import java.util.Locale;

/** Writes the elements of a picture, each text escaped and each coordinate to a tenth of a pixel. */
public final class Svg {

    private final StringBuilder out = new StringBuilder();

    private Svg() {}

    /**
     * Begins a picture that says in words what it shows, for those who cannot see it.
     *
     * @param css its style sheet, which has a look named {@code ground}
     */
    public static Svg picture(int width, int height, String title, String description, String css) {
        Svg svg = new Svg();
        svg.out
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"bandstand\" role=\"img\"")
                .append(" aria-labelledby=\"bandstand-title bandstand-desc\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\">\n<title id=\"bandstand-title\">")
                .append(Escape.markup(title))
                .append("</title>\n<desc id=\"bandstand-desc\">")
                .append(Escape.markup(description))
                .append("</desc>\n<style>\n")
                .append(css)
                .append("</style>\n");
        return svg.rect("ground", 0, 0, width, height);
    }

    /** Draws a rectangle. */
    public Svg rect(String look, double x, double y, double width, double height) {
        out.append("<rect class=\"").append(look);
        return attribute("x", x)
                .attribute("y", y)
                .attribute("width", width)
                .attribute("height", height)
                .end();
    }

    /** Draws a rectangle with round corners. */
    public Svg rect(String look, double x, double y, double width, double height, double radius) {
        out.append("<rect class=\"").append(look);
        return attribute("x", x)
                .attribute("y", y)
                .attribute("width", width)
                .attribute("height", height)
                .attribute("rx", radius)
                .end();
    }

    /** Begins a group of elements that tells more when the pointer rests on it. */
    public Svg open(String look, String tooltip) {
        out.append("<g class=\"").append(look).append("\"><title>");
        out.append(Escape.markup(tooltip)).append("</title>\n");
        return this;
    }

    /** Ends the group that was begun last. */
    public Svg close() {
        out.append("</g>\n");
        return this;
    }

    /** Draws a path in a place and a size of its own. */
    public Svg placed(String look, String data, double x, double y, double scale) {
        out.append("<path class=\"").append(look).append("\" transform=\"translate(");
        out.append(number(x)).append(' ').append(number(y)).append(") scale(").append(number(scale));
        out.append(")\" d=\"").append(data).append("\"/>\n");
        return this;
    }

    /** Draws a straight line. */
    public Svg line(String look, double x1, double y1, double x2, double y2) {
        return path(look, "M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2));
    }

    /** Draws a path. */
    public Svg path(String look, String data) {
        out.append("<path class=\"").append(look).append("\" d=\"").append(data).append("\"/>\n");
        return this;
    }

    /** Draws a path that tells more when the pointer rests on it. */
    public Svg path(String look, String data, String tooltip) {
        out.append("<path class=\"").append(look).append("\" d=\"").append(data).append("\"><title>");
        out.append(Escape.markup(tooltip)).append("</title></path>\n");
        return this;
    }

    /** Writes a text. */
    public Svg text(String look, double x, double y, String text) {
        out.append("<text class=\"").append(look);
        attribute("x", x).attribute("y", y);
        out.append("\">").append(Escape.markup(text)).append("</text>\n");
        return this;
    }

    /** Writes a text that stands for a longer one, which is told when the pointer rests on it. */
    public Svg text(String look, double x, double y, String whole, String shown) {
        if (whole.equals(shown)) {
            return text(look, x, y, whole);
        }
        out.append("<text class=\"").append(look);
        attribute("x", x).attribute("y", y);
        out.append("\">").append(Escape.markup(shown)).append("<title>");
        out.append(Escape.markup(whole)).append("</title></text>\n");
        return this;
    }

    @Override
    public String toString() {
        return out + "</svg>\n";
    }

    /** Returns a coordinate to a tenth of a pixel. */
    public static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }

    /** Returns a text of at most {@code most} characters. */
    public static String cut(String text, int most) {
        int points = text.codePointCount(0, text.length());
        return points <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    private Svg attribute(String name, double value) {
        out.append("\" ").append(name).append("=\"").append(number(value));
        return this;
    }

    private Svg end() {
        out.append("\"/>\n");
        return this;
    }
}
