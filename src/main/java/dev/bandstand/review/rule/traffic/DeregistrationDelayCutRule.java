package dev.bandstand.review.rule.traffic;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Step;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A target group that gives running requests less time when a target leaves.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html#deregistration-delay">Deregistration
 *     delay</a>
 */
final class DeregistrationDelayCutRule implements Rule {

    private static final String LIST = "TargetGroupAttributes";
    private static final String KEY = "deregistration_delay.timeout_seconds";
    private static final int AWS_SECONDS = 300;

    @Override
    public String name() {
        return "deregistrationDelayCut";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "running requests get less time when a target leaves its group");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept group : Kept.of(comparison, Types.TARGET_GROUP)) {
            Optional<Step> step =
                    Step.of(Lists.value(group.was(LIST), KEY), Lists.value(group.will(LIST), KEY), AWS_SECONDS);
            if (step.isPresent() && step.get().cut()) {
                told.add(
                        Severity.WARNING,
                        group.change(),
                        LIST + "[" + KEY + "]",
                        group.label() + " drains faster: " + KEY + " " + step.get()
                                + ", so a request that takes longer than "
                                + step.get().after()
                                + " s is cut off whenever a task is replaced; keep it above the longest request");
            }
        }
        return told.findings();
    }
}
