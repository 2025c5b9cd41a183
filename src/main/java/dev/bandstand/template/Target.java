package dev.bandstand.template;

import java.util.Comparator;

/**
 * A resource that something refers to.
 *
 * @param stack the id of its stack in the assembly
 * @param logicalId its name in that stack's template
 */
public record Target(String stack, String logicalId) implements Comparable<Target> {

    private static final Comparator<Target> ORDER =
            Comparator.comparing(Target::stack).thenComparing(Target::logicalId);

    @Override
    public int compareTo(Target other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return stack + "." + logicalId;
    }
}
