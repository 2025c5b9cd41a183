package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Plain;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/**
 * An engine of which another major version is to run.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html">Upgrading a DB instance
 *     engine version</a>
 */
final class EngineMajorUpgradeRule implements Rule {

    private static final String ALLOWED = "AllowMajorVersionUpgrade";

    @Override
    public String name() {
        return "engineMajorUpgrade";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "the engine of a database, cache, search domain or broker gets another major version");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Engines engines : Engines.changed(comparison)) {
            boolean newer = !engines.after().isOlderThan(engines.before());
            if (newer && engines.after().isOtherMajorThan(engines.before(), engines.engine())) {
                engines.pair().tell(told, Severity.WARNING, engines.path(), sentence(engines));
            }
        }
        return told.findings();
    }

    private static String sentence(Engines engines) {
        Kept pair = engines.pair();
        boolean asked =
                pair.type().equals("AWS::RDS::DBInstance") || pair.type().equals("AWS::RDS::DBCluster");
        boolean refused = asked
                && Plain.text(pair.after(), ALLOWED, "false")
                        .filter("false"::equalsIgnoreCase)
                        .isPresent();
        return pair.label() + " gets another major version of its engine: " + pair.shown(engines.path())
                + ", so it is away during the upgrade and nothing brings the old version back but a snapshot"
                + (refused ? ", and without " + ALLOWED + " true the deployment fails" : "")
                + "; try it on a restored snapshot first";
    }
}
