package dev.bandstand.markup;

/** Makes a text that others wrote safe to stand in a report: it can neither end a field nor begin anything. */
public final class Escape {

    private static final char REPLACEMENT = '\uFFFD';

    private Escape() {}

    /** Makes it safe in the text and in the attributes of HTML and SVG. */
    public static String markup(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (char each : oneLine(text).toCharArray()) {
            switch (each) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(each);
            }
        }
        return out.toString();
    }

    /** Makes it safe within a line or a table's cell of Markdown; what reads well as it is stays so. */
    public static String markdown(String text) {
        String line = oneLine(text);
        StringBuilder out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            if (special(line, i)) {
                out.append('\\');
            }
            out.append(line.charAt(i));
        }
        return out.toString();
    }

    private static boolean special(String line, int at) {
        return switch (line.charAt(at)) {
            case '\\', '`', '*', '[', ']', '|', '~', '$', '!', '#' -> true;
            case '_' -> !wordAt(line, at - 1) || !wordAt(line, at + 1);
            case '<' -> at + 1 < line.length() && line.charAt(at + 1) != ' ' && line.charAt(at + 1) != '=';
            case '&' -> at + 1 < line.length() && line.charAt(at + 1) != ' ';
            default -> false;
        };
    }

    private static boolean wordAt(String line, int at) {
        return at >= 0 && at < line.length() && Character.isLetterOrDigit(line.charAt(at));
    }

    /** Replaces what no report can hold: control characters, halves of characters, and marks that turn the direction of writing. */
    public static String oneLine(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean pair = Character.isHighSurrogate(each)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                out.append(each).append(text.charAt(++i));
            } else if (each == '\n' || each == '\r' || each == '\t') {
                out.append(' ');
            } else {
                out.append(unwritable(each) ? REPLACEMENT : each);
            }
        }
        return out.toString();
    }

    private static boolean unwritable(char each) {
        return Character.isISOControl(each)
                || Character.isSurrogate(each)
                || each == '\u061C'
                || each == '\u200E'
                || each == '\u200F'
                || (each >= '\u2028' && each <= '\u202E')
                || (each >= '\u2066' && each <= '\u2069')
                || each >= '\uFFFE';
    }
}
