package dev.bandstand.settings;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that is wrong, told together.
 *
 * @param list the problems, sorted by file and place, each once
 */
public record Problems(List<Problem> list) {

    private static final Problems NONE = new Problems(List.of());

    /** Sorts the problems and drops repetitions. */
    public Problems {
        list = List.copyOf(new TreeSet<>(list));
    }

    /** Returns no problems. */
    public static Problems none() {
        return NONE;
    }

    /** Returns these problems and one more. */
    public Problems and(Problem problem) {
        return and(new Problems(List.of(problem)));
    }

    /** Returns these problems and those. */
    public Problems and(Problems others) {
        return new Problems(Stream.concat(list.stream(), others.list.stream()).toList());
    }

    /** Returns these problems as found in {@code file}. */
    public Problems in(String file) {
        return new Problems(list.stream()
                .map(problem -> new Problem(
                        file, problem.line(), problem.column(), problem.path(), problem.rule(), problem.got()))
                .toList());
    }

    /** Tells whether nothing is wrong. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Returns one line for each problem. */
    @Override
    public String toString() {
        return list.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
