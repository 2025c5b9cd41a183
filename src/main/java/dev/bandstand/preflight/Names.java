package dev.bandstand.preflight;

import java.util.List;

/** How names are said. */
final class Names {

    private Names() {}

    /** Returns "must name {@code what}" with the nearest known name, else with all of them: a task has few. */
    static String mustName(String what, String typed, List<String> known) {
        String hint = Nearest.to(typed, known)
                .map(name -> " (did you mean " + name + "?)")
                .orElse(known.isEmpty() ? " (there is none)" : " (" + or(known) + ")");
        return "must name " + what + hint;
    }

    /** Returns the words as in "a, b or c". */
    static String or(List<String> words) {
        return join(words, " or ");
    }

    /** Returns the words as in "a, b and c". */
    static String and(List<String> words) {
        return join(words, " and ");
    }

    private static String join(List<String> words, String last) {
        int end = words.size() - 1;
        return end < 1 ? String.join(", ", words) : String.join(", ", words.subList(0, end)) + last + words.get(end);
    }
}
