package dev.bandstand.cli;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What options hold: read, or refused in one line that names the option. */
final class Given {

    private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,8})([smhd]?)");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private Given() {}

    /** Reads the text of an option; whoever reads it refuses with a message that begins with "must". */
    static <T> T read(String option, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException refused) {
            throw new Stop(Stop.BAD_INPUT, option + " " + refused.getMessage(), refused);
        }
    }

    /** Reads the text of an option that may be absent. */
    static <T> Optional<T> read(String option, Optional<String> text, Function<String, T> reader) {
        return text.map(given -> read(option, given, reader));
    }

    static Function<String, Integer> whole(int least, int most) {
        return text -> {
            int number = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : -1;
            require(
                    number >= least && number <= most,
                    "must be a whole number between " + least + " and " + most,
                    text);
            return number;
        };
    }

    /** Reads a number above 0. */
    static double positive(String text) {
        double number = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : 0;
        require(number > 0, "must be a number above 0", text);
        return number;
    }

    /** Reads a share such as 0.5 or 50%. */
    static double share(String text) {
        boolean percent = text.endsWith("%");
        String digits = percent ? text.substring(0, text.length() - 1) : text;
        double number = DECIMAL.matcher(digits).matches() ? Double.parseDouble(digits) / (percent ? 100 : 1) : 0;
        require(number > 0 && number <= 1, "must be a share above 0 and at most 1, like 0.5 or 50%", text);
        return number;
    }

    /** Reads seconds such as 1200, 20m or 2h. */
    static long duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        require(matcher.matches(), "must be a duration like 90s, 20m or 2h", text);
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "m" -> number * 60;
            case "h" -> number * 3600;
            case "d" -> number * 86_400;
            default -> number;
        };
    }

    /** Refuses what does not hold; the text stays on one line. */
    static void require(boolean holds, String rule, String got) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", got: " + (got.isBlank() ? "nothing" : onOneLine(got)));
        }
    }

    private static String onOneLine(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 60 ? line : line.substring(0, 60) + "...";
    }
}
