package dev.bandstand.review.rule.traffic;

import dev.bandstand.review.finding.Rule;
import java.util.List;

/** The rules about traffic and capacity. */
public final class TrafficRules {

    private TrafficRules() {}

    /** Returns them, sorted by name. */
    public static List<Rule> all() {
        return List.of(
                new CircuitBreakerOffRule(),
                new DeregistrationDelayCutRule(),
                new MinimumHealthyPercentLoweredRule(),
                new ScalingPolicyChangedRule(),
                new ScalingRangeChangedRule(),
                new StopTimeoutCutRule());
    }
}
