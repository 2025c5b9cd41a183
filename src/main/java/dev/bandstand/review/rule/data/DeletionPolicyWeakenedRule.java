package dev.bandstand.review.rule.data;

import dev.bandstand.review.behaviour.Holdings;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/**
 * A stateful resource of which less stays than before when it is deleted or replaced.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html">DeletionPolicy
 *     attribute</a>
 */
final class DeletionPolicyWeakenedRule implements Rule {

    @Override
    public String name() {
        return "deletionPolicyWeakened";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING, "of a stateful resource less stays than before when it is deleted or replaced");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept pair : Kept.all(comparison)) {
            Holdings.of(pair.before()).ifPresent(held -> {
                if (Leaving.byDeletion(pair.after()).compareTo(Leaving.byDeletion(pair.before())) < 0) {
                    String was = Leaving.deletionPolicy(pair.before());
                    tell(told, pair, held, "DeletionPolicy", was, Leaving.deletionPolicy(pair.after()));
                }
                if (Leaving.byReplacement(pair.after()).compareTo(Leaving.byReplacement(pair.before())) < 0) {
                    String was = Leaving.replacePolicy(pair.before());
                    tell(told, pair, held, "UpdateReplacePolicy", was, Leaving.replacePolicy(pair.after()));
                }
            });
        }
        return told.findings();
    }

    private static void tell(Told told, Kept pair, String held, String property, String was, String will) {
        String when = property.equals("DeletionPolicy") ? "when it leaves the template" : "when it is replaced";
        String what = will.equals("Snapshot") ? "only a snapshot stays" : "it takes " + held + " with it";
        pair.tell(
                told,
                Severity.WARNING,
                property,
                pair.label() + " is protected less: " + property + " " + was + " -> " + will + ", so " + when + ", "
                        + what + "; keep " + property + " " + was);
    }
}
