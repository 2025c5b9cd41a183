package dev.bandstand.plan.picture;

import dev.bandstand.plan.Scene;
import dev.bandstand.template.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a picture says beside what stands there.
 *
 * @param costs US dollars a month by resource
 * @param unpriced what costs without a known price
 * @param marks what a change does, by resource
 * @param note one line below the title, as about the sum of the costs; may be empty
 */
public record Marks(
        SortedMap<Target, BigDecimal> costs, SortedSet<Target> unpriced, SortedMap<Target, Mark> marks, String note) {

    /** Copies the maps and the set. */
    public Marks {
        costs = Collections.unmodifiableSortedMap(new TreeMap<>(costs));
        unpriced = Collections.unmodifiableSortedSet(new TreeSet<>(unpriced));
        marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
    }

    /** Returns nothing to say. */
    public static Marks none() {
        return new Marks(new TreeMap<>(), new TreeSet<>(), new TreeMap<>(), "");
    }

    /** Returns these with the costs. */
    public Marks withCosts(SortedMap<Target, BigDecimal> costs, String note) {
        return new Marks(costs, unpriced, marks, note);
    }

    /** Returns these with what costs without a known price. */
    public Marks withUnpriced(SortedSet<Target> targets) {
        return new Marks(costs, targets, marks, note);
    }

    /** Returns these with what a change does. */
    public Marks withChanges(SortedMap<Target, Mark> changes) {
        return new Marks(costs, unpriced, changes, note);
    }

    /** Returns what a part costs with all that belongs to it; nothing where it is not known to cost anything. */
    String cost(Scene.Part part) {
        Optional<BigDecimal> sum = part.members().stream()
                .flatMap(member -> Optional.ofNullable(costs.get(member)).stream())
                .reduce(BigDecimal::add);
        boolean more = part.members().stream().anyMatch(member -> unpriced.contains(member));
        String least = more ? "from " : "";
        return sum.map(amount ->
                        least + amount.setScale(2, RoundingMode.HALF_UP).toPlainString() + " USD")
                .orElse(more ? "no price" : "");
    }

    /** Returns what a change does to a part: to itself, or to one of those that it is told for, or to what belongs to it. */
    Optional<Mark> mark(Scene.Part part) {
        Mark own = marks.get(part.target());
        boolean alike = part.members().stream().allMatch(member -> marks.get(member) == own);
        if (own != null && (alike || !part.several())) {
            return Optional.of(own);
        }
        return part.members().stream().anyMatch(member -> marks.containsKey(member))
                ? Optional.of(Mark.CHANGED)
                : Optional.empty();
    }
}
