package dev.bandstand.review.finding;

import dev.bandstand.review.difference.Difference;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.template.Assembly;
import java.util.List;
import java.util.Optional;

/** What rules look at: two sets of templates and what differs between them. */
public final class Comparison {

    private final Assembly base;
    private final Assembly head;
    private final Difference difference;
    private final Optional<ScalingJudge> judge;

    private Comparison(Assembly base, Assembly head, Difference difference, Optional<ScalingJudge> judge) {
        this.base = base;
        this.head = head;
        this.difference = difference;
        this.judge = judge;
    }

    /**
     * Compares two sets of templates, nested stacks included; two single templates are the same stack, whatever their files are
     * called.
     */
    public static Comparison of(Assembly base, Assembly head) {
        Pairing pair = Pairing.of(base, head);
        Assembly old = pair.base().withNestedStacks();
        Assembly young = pair.head().withNestedStacks();
        Assembly oldKnown = old.evaluated();
        Assembly youngKnown = young.evaluated();
        return new Comparison(oldKnown, youngKnown, Difference.of(old, oldKnown, young, youngKnown), Optional.empty());
    }

    /** Returns the same comparison with someone who tells how changed scaling fares. */
    public Comparison judgedBy(ScalingJudge scalingJudge) {
        return new Comparison(base, head, difference, Optional.of(scalingJudge));
    }

    /** Returns who tells how changed scaling fares, where a load is given. */
    public Optional<ScalingJudge> judge() {
        return judge;
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

    /** Tells whether anything of the types changes, by the starts of their names. */
    public boolean touches(String... types) {
        for (ResourceChange change : changes()) {
            for (String type : types) {
                if (change.type().startsWith(type)) {
                    return true;
                }
            }
        }
        return false;
    }
}
