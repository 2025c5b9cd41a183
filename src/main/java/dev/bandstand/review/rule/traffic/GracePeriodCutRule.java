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
 * A service whose new tasks must pass the checks of the load balancer sooner.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html">AWS::ECS::Service</a>
 */
final class GracePeriodCutRule implements Rule {

    private static final String PROPERTY = "HealthCheckGracePeriodSeconds";

    @Override
    public String name() {
        return "gracePeriodCut";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "new tasks get less time before failed checks stop them");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept service : Kept.of(comparison, Types.SERVICE)) {
            Optional<Step> step = service.whole(PROPERTY, 0);
            if (step.isPresent() && step.get().cut()) {
                told.add(
                        Severity.WARNING,
                        service.change(),
                        PROPERTY,
                        service.label() + " gives its tasks less time to start: " + PROPERTY + " " + step.get()
                                + ", so a task that is not healthy after "
                                + step.get().after()
                                + " s is stopped and started again, for ever if it always takes longer; keep it above the longest"
                                + " start");
            }
        }
        return told.findings();
    }
}
