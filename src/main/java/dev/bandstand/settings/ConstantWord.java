package dev.bandstand.settings;

import java.util.Locale;
import java.util.regex.Pattern;

/** The word that stands for a constant in the file: perZone for PER_ZONE. */
final class ConstantWord {

    private static final Pattern NEXT_WORD = Pattern.compile("_([a-z])");

    private ConstantWord() {}

    static String of(Enum<?> constant) {
        return NEXT_WORD
                .matcher(constant.name().toLowerCase(Locale.ROOT))
                .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }

    /** Returns the constant's name for a word of the file. */
    static String nameOf(String word) {
        return word.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}
