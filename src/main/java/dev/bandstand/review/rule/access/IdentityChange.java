package dev.bandstand.review.rule.access;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.rule.access.policy.Identities;
import dev.bandstand.review.rule.access.policy.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An identity as it was and as it will be, whether it changes or not.
 *
 * @param before what it was, {@code null} for a new one
 * @param after what it will be
 */
record IdentityChange(@Nullable Identity before, Identity after) {

    /** Returns all that will be there; none where nothing of the types changes, by the starts of their names. */
    static List<IdentityChange> all(Comparison comparison, String... types) {
        List<IdentityChange> all = new ArrayList<>();
        if (comparison.touches(types)) {
            SortedMap<String, Identity> base = Identities.of(comparison.base());
            Identities.of(comparison.head())
                    .forEach((name, after) -> all.add(new IdentityChange(base.get(name), after)));
        }
        return all;
    }
}
