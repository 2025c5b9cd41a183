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
 * A stateful resource that is there only while a condition holds that nobody knows before the deployment.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/conditions-section-structure.html">CloudFormation template
 *     Conditions syntax</a>
 */
final class StatefulConditionalRule implements Rule {

    @Override
    public String name() {
        return "statefulConditional";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "a stateful resource comes under a condition whose outcome the templates do not tell");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept pair : Kept.all(comparison)) {
            boolean comes = pair.after().condition().isPresent()
                    && !pair.after().condition().equals(pair.before().condition());
            if (comes && Holdings.of(pair.after()).isPresent()) {
                String condition = pair.after().condition().get();
                pair.tell(
                        told,
                        Severity.WARNING,
                        "Condition",
                        pair.label() + " is put under condition " + condition
                                + ", whose outcome depends on the deployment: where it does not hold, the resource is deleted with "
                                + Holdings.of(pair.after()).orElse("what it holds")
                                + " unless its DeletionPolicy keeps it; make sure that it holds wherever the data matter");
            }
        }
        return told.findings();
    }
}
