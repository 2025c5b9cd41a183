package dev.bandstand.settings;

import java.util.Comparator;

/**
 * Something in a file that is allowed and may still surprise.
 *
 * @param file the file, as the user named it
 * @param line the line, from 1
 * @param column the column, from 1
 * @param sentence what may surprise, with the setting that it is about
 */
public record Warning(String file, int line, int column, String sentence) implements Comparable<Warning> {

    private static final Comparator<Warning> BY_PLACE = Comparator.comparing(Warning::file)
            .thenComparingInt(Warning::line)
            .thenComparingInt(Warning::column)
            .thenComparing(Warning::sentence);

    @Override
    public int compareTo(Warning other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + " warning: " + sentence;
    }
}
