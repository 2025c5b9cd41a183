package dev.bandstand.review.rule.traffic;

import dev.bandstand.review.finding.Rule;
import java.util.List;

/** The rules about traffic and capacity. */
public final class TrafficRules {

    private TrafficRules() {}

    /** Returns them, sorted by name. */
    public static List<Rule> all() {
        return List.of(
                new AlarmActionDroppedRule(),
                new AlarmChangedRule(),
                new AlarmRemovedRule(),
                new ArchitectureChangedRule(),
                new BlueGreenRuleTouchedRule(),
                new CircuitBreakerOffRule(),
                new ContainerUnwatchedRule(),
                new DeploymentBlockedRule(),
                new DeploymentGuardDroppedRule(),
                new DeregistrationDelayCutRule(),
                new DesiredCountAppearsRule(),
                new DesiredCountChangedRule(),
                new DiscoveryLostRule(),
                new DnsRecordChangedRule(),
                new GracePeriodCutRule(),
                new HealthCheckPathUncheckedRule(),
                new HealthCheckStricterRule(),
                new IdleTimeoutCutRule(),
                new InstanceCapacityChangedRule(),
                new InterruptedRule(),
                new LaunchTypeAppearsRule(),
                new ListenerClosedRule(),
                new LoadBalancerReplacedRule(),
                new MinimumHealthyPercentLoweredRule(),
                new NetworkTornDownRule(),
                new OutboundLostRule(),
                new PlaceholderReturnsRule(),
                new QueueTimingCutRule(),
                new RouteChangedRule(),
                new ScalingPolicyChangedRule(),
                new ScalingRangeChangedRule(),
                new ScalingSuspendedRule(),
                new ScheduleStoppedRule(),
                new ServiceRemovedRule(),
                new ServiceReplacedRule(),
                new SpotOnlyRule(),
                new StopTimeoutCutRule(),
                new SubnetCidrShiftRule(),
                new SubscriptionRemovedRule(),
                new TargetGroupReplacedRule(),
                new TaskSizeChangedRule(),
                new WayInLostRule(),
                new ZonesReducedRule());
    }
}
