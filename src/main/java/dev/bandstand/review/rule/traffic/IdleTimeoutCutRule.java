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
 * A load balancer that gives up on silent connections sooner.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html#connection-idle-timeout">Connection idle timeout</a>
 */
final class IdleTimeoutCutRule implements Rule {

    private static final String LIST = "LoadBalancerAttributes";
    private static final String KEY = "idle_timeout.timeout_seconds";
    private static final int AWS_SECONDS = 60;

    @Override
    public String name() {
        return "idleTimeoutCut";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a load balancer closes idle connections sooner");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept balancer : Kept.of(comparison, Types.LOAD_BALANCER)) {
            Optional<Step> step =
                    Step.of(Lists.value(balancer.was(LIST), KEY), Lists.value(balancer.will(LIST), KEY), AWS_SECONDS);
            if (step.isPresent() && step.get().cut()) {
                told.add(
                        Severity.WARNING,
                        balancer.change(),
                        LIST + "[" + KEY + "]",
                        balancer.label() + " gives up sooner: " + KEY + " " + step.get()
                                + ", so a request without an answer for "
                                + step.get().after()
                                + " s ends in a 504; keep it above the slowest answer");
            }
        }
        return told.findings();
    }
}
