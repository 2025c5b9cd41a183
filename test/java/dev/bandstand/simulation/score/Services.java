package dev.bandstand.simulation.score;

import dev.bandstand.scaling.Adjustment;
import dev.bandstand.simulation.service.Capacity;
import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.DeploymentLimits;
import dev.bandstand.simulation.service.FargateCapacity;
import dev.bandstand.simulation.service.MetricAlarm;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.MissingData;
import dev.bandstand.simulation.service.Policy;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.Statistic;
import dev.bandstand.simulation.service.StepPolicy;
import dev.bandstand.simulation.service.StepRung;
import dev.bandstand.simulation.service.TargetGroup;
import dev.bandstand.simulation.service.TaskShape;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Services to score. */
final class Services {

    static final TaskShape TASK = new TaskShape(512, 1024, false, 20, false, 30);
    static final Optional<TargetGroup> BALANCED = Optional.of(new TargetGroup(10, 2, 30));

    private Services() {}

    static ScalableService of(
            TaskShape task, Capacity capacity, Optional<TargetGroup> targetGroup, Policy... policies) {
        return new ScalableService(
                "api",
                "Api",
                "Stack",
                Optional.empty(),
                task,
                capacity,
                new DeploymentLimits(100, 200),
                targetGroup,
                OptionalInt.empty(),
                2,
                50,
                List.of(policies),
                List.of());
    }

    static ScalableService of(Policy... policies) {
        return of(TASK, FargateCapacity.onDemand(), BALANCED, policies);
    }

    static TrackingPolicy tracking(MetricKind metric, int resolution, double target) {
        return new TrackingPolicy("Track" + metric + resolution, metric, resolution, target, 300, 300, false);
    }

    static MetricAlarm alarm(String name, MetricKind metric, int period, Comparison comparison, double threshold) {
        Statistic statistic =
                metric == MetricKind.CPU || metric == MetricKind.MEMORY ? Statistic.AVERAGE : Statistic.SUM;
        return new MetricAlarm(name, metric, statistic, period, 3, 2, comparison, threshold, MissingData.MISSING);
    }

    static StepPolicy stepping(List<StepRung> rungs, MetricAlarm... alarms) {
        return new StepPolicy(
                "Steps",
                Adjustment.CHANGE_IN_CAPACITY,
                rungs,
                OptionalInt.empty(),
                Statistic.AVERAGE,
                300,
                List.of(alarms));
    }
}
