package dev.bandstand.review.rule;

import dev.bandstand.review.behaviour.UpdateBehaviour;
import dev.bandstand.review.difference.Action;
import dev.bandstand.review.difference.PropertyChange;
import dev.bandstand.review.difference.ResourceChange;
import java.util.ArrayList;
import java.util.List;

/** Why a resource is replaced, or may be. */
public final class Causes {

    private Causes() {}

    /** Returns the properties that replace it, sorted by path; of one that may be replaced those that may do it. */
    public static List<PropertyChange> of(ResourceChange change) {
        UpdateBehaviour least =
                change.action() == Action.REPLACE ? UpdateBehaviour.REPLACEMENT : UpdateBehaviour.CONDITIONAL;
        List<PropertyChange> causes = new ArrayList<>();
        for (PropertyChange property : change.properties()) {
            if (property.behaviour().compareTo(least) >= 0) {
                causes.add(property);
            }
        }
        return causes;
    }

    /** Returns the path of the first of them; empty where there is none. */
    public static String path(ResourceChange change) {
        return Steps.path(of(change));
    }

    /** Returns what changes from what to what, or which replaced resource it refers to. */
    public static String shown(ResourceChange change) {
        return change.because()
                .map(replaced -> replaced + " is replaced, to which it refers")
                .orElseGet(() -> Steps.shown(of(change)));
    }
}
