package dev.bandstand.markup;

/**
 * Makes a text safe for the Markdown of a comment on a forge, which makes more of a text than Markdown does: people, issues, addresses
 * and emojis. A space without width parts what would begin one of them.
 *
 * @see <a href="https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls">Autolinked
 *     references and URLs</a>
 */
public final class Comment {

    private static final String PARTED = "&#8203;";
    private static final int LONGEST_EMOJI = 50;

    private Comment() {}

    /** Makes it safe within a line of prose. */
    public static String prose(String text) {
        String line = Escape.oneLine(text);
        StringBuilder out = new StringBuilder(line.length());
        int done = 0;
        for (int i = 0; i < line.length(); i++) {
            if (parts(line, i)) {
                out.append(Escape.markdown(line.substring(done, i + 1))).append(PARTED);
                done = i + 1;
            }
        }
        return out.append(Escape.markdown(line.substring(done))).toString();
    }

    /** Makes it safe as code, in which nothing means anything. */
    public static String code(String text) {
        String line = Escape.oneLine(text);
        boolean plain = !line.isBlank() && line.equals(line.strip());
        for (int i = 0; plain && i < line.length(); i++) {
            plain = "`|\\".indexOf(line.charAt(i)) < 0;
        }
        return plain ? "`" + line + "`" : "<code>" + prose(line) + "</code>";
    }

    private static boolean parts(String line, int at) {
        return switch (line.charAt(at)) {
            case '@', '#', '!', '$', '~', '^', '%', '&' -> wordAt(line, at + 1);
            case '/' -> line.startsWith("/", at + 1) && wordAt(line, at + 2) && !line.startsWith(":", at - 1);
            case ':' -> line.startsWith("//", at + 1) || beginsEmoji(line, at + 1);
            case 'w', 'W' -> at >= 2 && line.regionMatches(true, at - 2, "www.", 0, 4);
            case '-' -> at >= 2 && line.regionMatches(true, at - 2, "gh", 0, 2) && wordAt(line, at + 1);
            default -> false;
        };
    }

    private static boolean wordAt(String line, int at) {
        return at < line.length() && (Character.isLetterOrDigit(line.charAt(at)) || line.charAt(at) == '_');
    }

    private static boolean beginsEmoji(String line, int at) {
        int end = at;
        while (end < line.length() && end - at < LONGEST_EMOJI && emoji(line.charAt(end))) {
            end++;
        }
        return end > at && end < line.length() && line.charAt(end) == ':';
    }

    private static boolean emoji(char each) {
        return (each >= 'a' && each <= 'z')
                || (each >= '0' && each <= '9')
                || each == '_'
                || each == '+'
                || each == '-';
    }
}
