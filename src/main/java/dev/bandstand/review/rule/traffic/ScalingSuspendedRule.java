package dev.bandstand.review.rule.traffic;

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
 * A service whose scaling is put on hold.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-suspend-resume-scaling.html">Suspend and resume scaling</a>
 */
final class ScalingSuspendedRule implements Rule {

    @Override
    public String name() {
        return "scalingSuspended";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "scaling in, out or by schedule is suspended");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept target : Kept.of(comparison, Types.SCALABLE_TARGET)) {
            check(target, "DynamicScalingOutSuspended", "it stays at its count however the load rises", told);
            check(target, "DynamicScalingInSuspended", "it keeps, and pays for, every task it once had", told);
            check(target, "ScheduledScalingSuspended", "its schedule changes nothing", told);
        }
        return told.findings();
    }

    private static void check(Kept target, String property, String consequence, Told told) {
        String path = "SuspendedState/" + property;
        boolean before = Plain.truth(target.was(path), false).orElse(true);
        boolean after = Plain.truth(target.will(path), false).orElse(false);
        if (after && !before) {
            told.add(
                    Severity.WARNING,
                    target.change(),
                    path.replace('/', '.'),
                    target.label() + " holds still: " + property + " false -> true, so " + consequence
                            + "; set it back to false once the reason is gone");
        }
    }
}
