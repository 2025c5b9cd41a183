package dev.bandstand.service;

import static dev.bandstand.task.Durations.cdk;

import dev.bandstand.scaling.Adjustment;
import dev.bandstand.scaling.ScalingMetric;
import dev.bandstand.scaling.ScalingStep;
import dev.bandstand.scaling.StepScaling;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.applicationautoscaling.AdjustmentTier;
import software.amazon.awscdk.services.applicationautoscaling.AdjustmentType;
import software.amazon.awscdk.services.applicationautoscaling.MetricAggregationType;
import software.amazon.awscdk.services.applicationautoscaling.ScalableTarget;
import software.amazon.awscdk.services.applicationautoscaling.StepScalingAction;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.ApplicationScalingAction;
import software.amazon.awscdk.services.ecs.BaseService;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;
import software.constructs.Construct;

/**
 * The two halves of a step policy, each with its own alarm, policy and cooldown. A metric that falls silent moves nothing.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html">How step scaling
 *     works</a>
 */
final class StepPolicies extends Construct {

    private final ScalableTarget range;
    private final StepScaling policy;
    private final Metric metric;

    StepPolicies(
            Construct scope,
            String id,
            ScalableTarget range,
            StepScaling policy,
            BaseService service,
            @Nullable ApplicationTargetGroup targets) {
        super(scope, id);
        this.range = range;
        this.policy = policy;
        this.metric = metric(policy, service, targets);
        if (!policy.out().isEmpty()) {
            out(policy.out());
        }
        if (!policy.in().isEmpty()) {
            in(policy.in());
        }
    }

    /** The balancer gives requests per target as a sum over the targets that is already an average, and in no other statistic. */
    private static Metric metric(StepScaling policy, BaseService service, @Nullable ApplicationTargetGroup targets) {
        boolean requests = policy.metric() == ScalingMetric.REQUESTS_PER_TARGET;
        var options = MetricOptions.builder()
                .period(cdk(policy.period()))
                .statistic(requests ? "Sum" : policy.statistic().statistic())
                .build();
        return switch (policy.metric()) {
            case CPU -> service.metricCpuUtilization(options);
            case MEMORY -> service.metricMemoryUtilization(options);
            case REQUESTS_PER_TARGET ->
                ServiceScaling.counted(targets).getMetrics().requestCountPerTarget(options);
        };
    }

    private void out(List<ScalingStep> steps) {
        double threshold = steps.get(0).bound();
        StepScalingAction action = action("OutPolicy", policy.scaleOutCooldown());
        for (int i = 0; i < steps.size(); i++) {
            Double next = i + 1 < steps.size() ? beyond(threshold, steps.get(i + 1)) : null;
            action.addAdjustment(tier(steps.get(i), beyond(threshold, steps.get(i)), next));
        }
        alarm("OutAlarm", ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD, threshold, action);
    }

    private void in(List<ScalingStep> steps) {
        double threshold = steps.get(0).bound();
        StepScalingAction action = action("InPolicy", policy.scaleInCooldown());
        for (int i = 0; i < steps.size(); i++) {
            Double next = i + 1 < steps.size() ? beyond(threshold, steps.get(i + 1)) : null;
            action.addAdjustment(tier(steps.get(i), next, beyond(threshold, steps.get(i))));
        }
        alarm("InAlarm", ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD, threshold, action);
    }

    private StepScalingAction action(String id, Duration cooldown) {
        return StepScalingAction.Builder.create(this, id)
                .scalingTarget(range)
                .adjustmentType(adjustmentType(policy.adjustment()))
                .cooldown(cdk(cooldown))
                .metricAggregationType(aggregation())
                .minAdjustmentMagnitude(policy.minAdjustmentMagnitude().orElse(null))
                .build();
    }

    private void alarm(String id, ComparisonOperator comparison, double threshold, StepScalingAction action) {
        Alarm alarm = Alarm.Builder.create(this, id)
                .metric(metric)
                .comparisonOperator(comparison)
                .threshold(threshold)
                .evaluationPeriods(policy.evaluationPeriods())
                .datapointsToAlarm(policy.datapointsToAlarm())
                .treatMissingData(TreatMissingData.MISSING)
                .actionsEnabled(true)
                .build();
        alarm.addAlarmAction(new ApplicationScalingAction(action));
    }

    private MetricAggregationType aggregation() {
        return switch (policy.statistic()) {
            case AVERAGE -> MetricAggregationType.AVERAGE;
            case MAXIMUM -> MetricAggregationType.MAXIMUM;
            case MINIMUM -> MetricAggregationType.MINIMUM;
        };
    }

    private static AdjustmentTier tier(ScalingStep step, @Nullable Double lower, @Nullable Double upper) {
        return AdjustmentTier.builder()
                .adjustment(step.change())
                .lowerBound(lower)
                .upperBound(upper)
                .build();
    }

    /** Decimal, so that 70.3 above 60.1 is 10.2 and reads back as such. */
    private static double beyond(double threshold, ScalingStep step) {
        return BigDecimal.valueOf(step.bound())
                .subtract(BigDecimal.valueOf(threshold))
                .doubleValue();
    }

    private static AdjustmentType adjustmentType(Adjustment adjustment) {
        return switch (adjustment) {
            case CHANGE_IN_CAPACITY -> AdjustmentType.CHANGE_IN_CAPACITY;
            case PERCENT_CHANGE_IN_CAPACITY -> AdjustmentType.PERCENT_CHANGE_IN_CAPACITY;
            case EXACT_CAPACITY -> AdjustmentType.EXACT_CAPACITY;
        };
    }
}
