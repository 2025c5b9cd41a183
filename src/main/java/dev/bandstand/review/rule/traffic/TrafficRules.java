package dev.bandstand.review.rule.traffic;

import dev.bandstand.review.finding.Rule;
import java.util.List;

/** The rules about traffic and capacity. */
public final class TrafficRules {

    private TrafficRules() {}

    /** Returns them, sorted by name. */
    public static List<Rule> all() {
        return List.of(
                new BlueGreenRuleTouchedRule(),
                new CircuitBreakerOffRule(),
                new DeploymentBlockedRule(),
                new DeploymentGuardDroppedRule(),
                new DeregistrationDelayCutRule(),
                new DesiredCountAppearsRule(),
                new DesiredCountChangedRule(),
                new DnsRecordChangedRule(),
                new GracePeriodCutRule(),
                new HealthCheckPathUncheckedRule(),
                new HealthCheckStricterRule(),
                new IdleTimeoutCutRule(),
                new LaunchTypeAppearsRule(),
                new ListenerClosedRule(),
                new LoadBalancerReplacedRule(),
                new MinimumHealthyPercentLoweredRule(),
                new RouteChangedRule(),
                new ScalingPolicyChangedRule(),
                new ScalingRangeChangedRule(),
                new ServiceRemovedRule(),
                new ServiceReplacedRule(),
                new SpotOnlyRule(),
                new StopTimeoutCutRule(),
                new TargetGroupReplacedRule(),
                new ZonesReducedRule());
    }
}
