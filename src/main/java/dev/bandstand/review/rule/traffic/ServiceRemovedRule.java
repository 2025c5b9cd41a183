package dev.bandstand.review.rule.traffic;

import dev.bandstand.review.difference.Action;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/** A service that is gone after the deployment. */
final class ServiceRemovedRule implements Rule {

    @Override
    public String name() {
        return "serviceRemoved";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a service is removed");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (ResourceChange change : comparison.changes(Types.SERVICE)) {
            if (change.action() == Action.REMOVE) {
                told.add(
                        Severity.WARNING,
                        change,
                        "",
                        Told.label(change) + " is removed, so its tasks stop" + consequence(comparison, change));
            }
        }
        return told.findings();
    }

    private static String consequence(Comparison comparison, ResourceChange change) {
        for (ResourceChange other : comparison.changes(Types.SERVICE)) {
            if (other.action() == Action.ADD && other.stack().equals(change.stack())) {
                return " once service " + other.logicalId()
                        + " is there, which starts at its own count; keep the logical id " + change.logicalId()
                        + " if it is the same service";
            }
        }
        return " and nothing answers in their place; send its traffic elsewhere first, or keep it";
    }
}
