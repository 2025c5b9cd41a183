package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Rule;
import java.util.List;

/** The rules about data. */
public final class DataRules {

    private DataRules() {}

    /** Returns them, sorted by name. */
    public static List<Rule> all() {
        return List.of(
                new DatabasePublicRule(),
                new DeletionProtectionOffRule(),
                new MultiAzOffRule(),
                new StatefulDeletedRule());
    }
}
