package dev.bandstand.review.report;

import dev.bandstand.review.difference.PropertyChange;
import dev.bandstand.review.difference.Shown;

/** How the change of a property reads. */
final class PropertyWords {

    private PropertyWords() {}

    /** Returns what was and what will be; a reference stays as it is written when what it refers to is replaced. */
    static String of(PropertyChange change) {
        return change.before().equals(change.after())
                ? Shown.value(change.after()) + ", which is replaced"
                : Shown.change(change);
    }
}
