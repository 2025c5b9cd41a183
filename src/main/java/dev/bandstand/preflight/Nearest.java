package dev.bandstand.preflight;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant to type. */
public final class Nearest {

    private Nearest() {}

    /** Returns the word that is the fewest typing errors away from {@code typed}, when they are few for its length. */
    public static Optional<String> to(String typed, Collection<String> words) {
        Optional<String> nearest = Optional.empty();
        int fewest = Math.max(1, Math.min(typed.length(), 40) / 3) + 1;
        for (String word : words) {
            int errors = typed.length() > 40 ? fewest : errors(lower(typed), lower(word));
            if (errors < fewest) {
                nearest = Optional.of(word);
                fewest = errors;
            }
        }
        return nearest;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /** Counts insertions, deletions, replacements and swaps of neighbours. */
    private static int errors(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : replaced(a, b, d, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int replaced(String a, String b, int[][] d, int i, int j) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(d[i - 1][j - 1] + cost, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
