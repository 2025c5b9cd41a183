package dev.bandstand.review.rule.data;

import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.template.Resource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A resource that changes and stands on both sides with the same type.
 *
 * @param change what is done to it
 * @param before the resource as it was
 * @param after the resource as it will be
 */
record Pair(ResourceChange change, Resource before, Resource after) {

    /** Returns all that change, by stack and logical id. */
    static List<Pair> all(Comparison comparison) {
        List<Pair> pairs = new ArrayList<>();
        for (ResourceChange change : comparison.changes()) {
            if (change.before().isPresent() && change.after().isPresent()) {
                Pair pair =
                        new Pair(change, change.before().get(), change.after().get());
                if (pair.before.is(pair.after.type())) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    /** Returns those of one of the types. */
    static List<Pair> of(Comparison comparison, String... types) {
        List<String> wanted = List.of(types);
        return all(comparison).stream()
                .filter(pair -> wanted.contains(pair.type()))
                .toList();
    }

    String type() {
        return after.type();
    }

    String label() {
        return Told.label(change);
    }

    /** Returns a property before and after as it reads in a sentence, which the last two names of its path are enough for. */
    String shown(String path) {
        int last = path.lastIndexOf('/');
        int next = last < 0 ? -1 : path.lastIndexOf('/', last - 1);
        return Told.dotted(path.substring(next + 1)) + " " + step(path);
    }

    /** Returns the values of a property before and after. */
    String step(String path) {
        return Plain.shown(before, path) + " -> " + Plain.shown(after, path);
    }

    /** Tells whether the property differs; the resources are filled in, so this is what the deployment sees. */
    boolean differs(String path) {
        return !before.property(path).equals(after.property(path));
    }

    /** Tells whether a number is known to be less than before; what a property is when it is not there has to be given. */
    boolean lowered(String path, Optional<BigDecimal> otherwise) {
        Optional<BigDecimal> was = number(before, path, otherwise);
        Optional<BigDecimal> will = number(after, path, otherwise);
        return was.isPresent() && will.isPresent() && will.get().compareTo(was.get()) < 0;
    }

    /** Tells whether the property was there and goes. */
    boolean goes(String path) {
        return !before.property(path).isMissingNode() && Plain.isAbsent(after, path);
    }

    private static Optional<BigDecimal> number(Resource resource, String path, Optional<BigDecimal> otherwise) {
        return Plain.isAbsent(resource, path) ? otherwise : Plain.number(resource, path);
    }
}
