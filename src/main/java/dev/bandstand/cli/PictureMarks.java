package dev.bandstand.cli;

import dev.bandstand.cost.CostLine;
import dev.bandstand.cost.Estimate;
import dev.bandstand.plan.picture.Mark;
import dev.bandstand.plan.picture.Marks;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a picture says beside what stands there: costs from an estimate, marks from a review. */
final class PictureMarks {

    private PictureMarks() {}

    /** Returns what each resource costs a month. */
    static Marks of(Assembly assembly, Estimate estimate) {
        SortedMap<Target, BigDecimal> costs = new TreeMap<>();
        for (CostLine line : estimate.items()) {
            target(assembly, line.stack(), line.resource())
                    .ifPresent(target -> costs.merge(target, line.monthly(), BigDecimal::add));
        }
        var without = new TreeSet<Target>();
        estimate.unpriced()
                .forEach(each ->
                        target(assembly, each.stack(), each.resource()).ifPresent(target -> without.add(target)));
        String unpriced =
                estimate.unpriced().isEmpty() ? "" : ", " + estimate.unpriced().size() + " without a price";
        String note = estimate.total() + " USD a month in " + estimate.region() + ": " + estimate.fixed() + " fixed, "
                + estimate.assumed() + " assumed" + unpriced;
        return Marks.none().withCosts(costs, note).withUnpriced(without);
    }

    /**
     * Returns what a change does to each resource.
     *
     * @param base the templates before it, in which what it removes stands
     * @param head the templates after it
     */
    static SortedMap<Target, Mark> of(Assembly base, Assembly head, List<ResourceChange> changes) {
        SortedMap<Target, Mark> marks = new TreeMap<>();
        for (ResourceChange change : changes) {
            target(head, change.stack(), change.logicalId())
                    .or(() -> target(base, change.stack(), change.logicalId()))
                    .ifPresent(target -> marks.put(target, mark(change)));
        }
        return marks;
    }

    private static Mark mark(ResourceChange change) {
        return switch (change.action()) {
            case ADD -> Mark.ADDED;
            case REMOVE -> Mark.REMOVED;
            case UPDATE -> Mark.CHANGED;
            case REPLACE, MAY_REPLACE -> Mark.REPLACED;
        };
    }

    private static Optional<Target> target(Assembly assembly, String stack, String logicalId) {
        return assembly.stack(stack)
                .filter(found -> found.template().resource(logicalId).isPresent())
                .map(found -> found.target(logicalId));
    }
}
