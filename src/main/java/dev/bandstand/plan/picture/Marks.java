package dev.bandstand.plan.picture;

import dev.bandstand.plan.Scene;
import dev.bandstand.template.Target;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a picture says beside what stands there.
 *
 * @param costs US dollars a month by resource
 * @param marks what a change does, by resource
 * @param note one line below the title, as about the sum of the costs; may be empty
 */
public record Marks(SortedMap<Target, BigDecimal> costs, SortedMap<Target, Mark> marks, String note) {

    /** Copies the maps. */
    public Marks {
        costs = Collections.unmodifiableSortedMap(new TreeMap<>(costs));
        marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
    }

    /** Returns nothing to say. */
    public static Marks none() {
        return new Marks(new TreeMap<>(), new TreeMap<>(), "");
    }

    /** Returns these with the costs. */
    public Marks withCosts(SortedMap<Target, BigDecimal> costs, String note) {
        return new Marks(costs, marks, note);
    }

    /** Returns these with what a change does. */
    public Marks withChanges(SortedMap<Target, Mark> changes) {
        return new Marks(costs, changes, note);
    }

    /** Returns what a part costs with all that belongs to it; empty where nothing of it is known to cost anything. */
    Optional<BigDecimal> cost(Scene.Part part) {
        return part.members().stream()
                .map(member -> costs.get(member))
                .flatMap(cost -> Optional.ofNullable(cost).stream())
                .reduce(BigDecimal::add);
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
