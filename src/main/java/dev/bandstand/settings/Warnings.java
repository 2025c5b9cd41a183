package dev.bandstand.settings;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything in a file that may surprise, told together; none of it stops anything.
 *
 * @param list the warnings, sorted by file and place, each once
 */
public record Warnings(List<Warning> list) {

    private static final Warnings NONE = new Warnings(List.of());

    /** Sorts the warnings and drops repetitions. */
    public Warnings {
        list = List.copyOf(new TreeSet<>(list));
    }

    /** Returns no warnings. */
    public static Warnings none() {
        return NONE;
    }

    /** Returns these warnings and one more. */
    public Warnings and(Warning warning) {
        return new Warnings(Stream.concat(list.stream(), Stream.of(warning)).toList());
    }

    /** Returns one line for each warning, with its end. */
    @Override
    public String toString() {
        return list.stream().map(warning -> warning + "\n").collect(Collectors.joining());
    }
}
