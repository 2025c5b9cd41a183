package dev.bandstand.service;

import static dev.bandstand.task.Durations.cdk;
import static java.util.Objects.requireNonNull;

import dev.bandstand.scaling.ScalingMetric;
import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.ScheduledScaling;
import dev.bandstand.scaling.StepScaling;
import dev.bandstand.scaling.TargetTracking;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.TimeZone;
import software.amazon.awscdk.services.applicationautoscaling.EnableScalingProps;
import software.amazon.awscdk.services.applicationautoscaling.PredefinedMetric;
import software.amazon.awscdk.services.applicationautoscaling.ScalableTarget;
import software.amazon.awscdk.services.applicationautoscaling.ScalingSchedule;
import software.amazon.awscdk.services.applicationautoscaling.Schedule;
import software.amazon.awscdk.services.applicationautoscaling.TargetTrackingScalingPolicy;
import software.amazon.awscdk.services.ecs.BaseService;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;
import software.constructs.Construct;

/** Puts a scaling plan into the template, word by word: nothing is left to a default of AWS or the CDK. */
final class ServiceScaling extends Construct {

    private final BaseService service;
    private final @Nullable ApplicationTargetGroup targets;
    private final ScalableTarget range;

    /** Scales a service on what ECS measures of it. */
    ServiceScaling(Construct scope, String id, BaseService service, ScalingPlan plan) {
        this(scope, id, service, plan, null);
    }

    /** Scales a service on what ECS measures of it, and on the requests to its targets. */
    ServiceScaling(
            Construct scope,
            String id,
            BaseService service,
            ScalingPlan plan,
            @Nullable ApplicationTargetGroup targets) {
        super(scope, id);
        this.service = service;
        this.targets = targets;
        var count = service.autoScaleTaskCount(EnableScalingProps.builder()
                .minCapacity(plan.range().min())
                .maxCapacity(plan.range().max())
                .build());
        this.range = (ScalableTarget) count.getNode().findChild("Target");
        plan.policies(TargetTracking.class).forEach(this::track);
        plan.policies(StepScaling.class).forEach(this::step);
        plan.policies(ScheduledScaling.class).forEach(this::schedule);
    }

    private void track(TargetTracking policy) {
        var tracking = TargetTrackingScalingPolicy.Builder.create(this, name(policy.metric()) + "Target")
                .scalingTarget(range)
                .targetValue(policy.target())
                .scaleOutCooldown(cdk(policy.scaleOutCooldown()))
                .scaleInCooldown(cdk(policy.scaleInCooldown()))
                .disableScaleIn(policy.disableScaleIn());
        switch (policy.metric()) {
            case CPU -> tracking.predefinedMetric(PredefinedMetric.ECS_SERVICE_AVERAGE_CPU_UTILIZATION);
            case MEMORY -> tracking.predefinedMetric(PredefinedMetric.ECS_SERVICE_AVERAGE_MEMORY_UTILIZATION);
            case REQUESTS_PER_TARGET ->
                tracking.predefinedMetric(PredefinedMetric.ALB_REQUEST_COUNT_PER_TARGET)
                        .resourceLabel(counted(targets).getFirstLoadBalancerFullName() + "/"
                                + counted(targets).getTargetGroupFullName());
        }
        tracking.build();
    }

    private void step(StepScaling policy) {
        new StepPolicies(this, name(policy.metric()) + "Steps", range, policy, service, targets);
    }

    private void schedule(ScheduledScaling action) {
        range.scaleOnSchedule(
                action.id(),
                ScalingSchedule.builder()
                        .schedule(Schedule.expression(action.when().expression()))
                        .timeZone(TimeZone.of(action.timeZone().getId()))
                        .minCapacity(action.min().orElse(null))
                        .maxCapacity(action.max().orElse(null))
                        .build());
    }

    static ApplicationTargetGroup counted(@Nullable ApplicationTargetGroup targets) {
        return requireNonNull(targets, "the props refuse to count requests without a load balancer");
    }

    private static String name(ScalingMetric metric) {
        return switch (metric) {
            case CPU -> "Cpu";
            case MEMORY -> "Memory";
            case REQUESTS_PER_TARGET -> "Requests";
        };
    }
}
