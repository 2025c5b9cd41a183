package dev.bandstand.review.rule.access;

import dev.bandstand.review.finding.Rule;
import java.util.List;

/** The rules about access. */
public final class AccessRules {

    private AccessRules() {}

    /** Returns them, sorted by name. */
    public static List<Rule> all() {
        return List.of(
                new AdministratorGrantedRule(),
                new EscalationGrantedRule(),
                new IamWidenedRule(),
                new SecurityGroupWidenedRule(),
                new TrustWidenedRule());
    }
}
