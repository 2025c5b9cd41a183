package dev.bandstand.review.finding;

import dev.bandstand.review.difference.Difference;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.template.Assembly;
import java.util.List;

/** What rules look at: two sets of templates and what differs between them. */
public final class Comparison {

    private final Assembly base;
    private final Assembly head;
    private final Difference difference;

    private Comparison(Assembly base, Assembly head) {
        this.base = base.evaluated();
        this.head = head.evaluated();
        this.difference = Difference.of(base, head);
    }

    /**
     * Compares two sets of templates, nested stacks included; two single templates are the same stack, whatever their files are
     * called.
     */
    public static Comparison of(Assembly base, Assembly head) {
        Pairing pair = Pairing.of(base, head);
        return new Comparison(pair.base().withNestedStacks(), pair.head().withNestedStacks());
    }

    /** Returns what is deployed, with all that is known before a deployment filled in. */
    public Assembly base() {
        return base;
    }

    /** Returns what will be deployed, with all that is known before a deployment filled in. */
    public Assembly head() {
        return head;
    }

    /** Returns what differs. */
    public Difference difference() {
        return difference;
    }

    /** Returns the changes, by stack and logical id. */
    public List<ResourceChange> changes() {
        return difference.changes();
    }

    /** Returns the changes of resources of one type, by stack and logical id. */
    public List<ResourceChange> changes(String type) {
        return changes().stream().filter(change -> change.is(type)).toList();
    }
}
