package dev.bandstand.review.rule.data;

import dev.bandstand.review.behaviour.UpdateBehaviours;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/**
 * A resource of which nobody knows what a change does to it.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-custom-resources.html">Custom resources</a>
 */
final class UnknownTypeRule implements Rule {

    @Override
    public String name() {
        return "unknownType";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.NOTE, "a custom resource or one of an unknown type changes, and may be replaced");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept pair : Kept.all(comparison)) {
            if (pair.change().losesTheOldOne() && !UpdateBehaviours.knows(pair.type())) {
                told.add(
                        Severity.NOTE,
                        pair.change(),
                        pair.label()
                                + " changes, and what that does to it is not known: AWS's resource specification does not have "
                                + pair.type() + ", so it may be replaced; look at what stands behind it");
            }
        }
        return told.findings();
    }
}
