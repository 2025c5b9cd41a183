package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/**
 * An engine that is to go back to an older version.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html">Upgrading a DB instance
 *     engine version</a>
 */
final class EngineDowngradeRule implements Rule {

    @Override
    public String name() {
        return "engineDowngrade";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "the engine of a database, cache, search domain or broker goes back to an older version");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Engines engines : Engines.changed(comparison)) {
            if (engines.after().isOlderThan(engines.before())) {
                Kept pair = engines.pair();
                pair.tell(
                        told,
                        Severity.WARNING,
                        engines.path(),
                        pair.label() + " goes back to an older engine: " + pair.shown(engines.path())
                                + ", which AWS does not do in place, so the deployment fails or makes a new and empty one; keep the"
                                + " version that runs, or restore a snapshot from before the upgrade");
            }
        }
        return told.findings();
    }
}
