package dev.bandstand.settings;

import java.util.Comparator;

/**
 * One thing that is wrong in a file.
 *
 * @param file the file, as the user named it
 * @param line the line, from 1; 0 when the problem has no place in the file
 * @param column the column, from 1; 0 when the problem has no place in the file
 * @param path the setting, as in services.api.port
 * @param rule what it must be, beginning with "must"
 * @param got what it is
 */
public record Problem(String file, int line, int column, String path, String rule, String got)
        implements Comparable<Problem> {

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::path)
            .thenComparing(Problem::rule)
            .thenComparing(Problem::got);

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line + ":" + column;
        return place + " " + path + " " + rule + ", got: " + got;
    }
}
