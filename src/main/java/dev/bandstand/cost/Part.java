package dev.bandstand.cost;

import java.util.Comparator;

/**
 * A resource, by the names that people use.
 *
 * @param stack the name of its stack
 * @param resource its logical id
 */
public record Part(String stack, String resource) implements Comparable<Part> {

    private static final Comparator<Part> ORDER =
            Comparator.comparing(Part::stack).thenComparing(Part::resource);

    @Override
    public int compareTo(Part other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return stack + "." + resource;
    }
}
