package dev.bandstand.scaling;

import static dev.bandstand.scaling.Requirement.plain;
import static dev.bandstand.scaling.Requirement.require;

import java.time.Duration;

/**
 * Holds a metric at a target by adding and removing tasks.
 *
 * @param metric what is held
 * @param target the value to hold, in the metric's unit (requests are per minute)
 * @param scaleOutCooldown how long added tasks count before more are added for the same load
 * @param scaleInCooldown how long no task is removed after one was
 * @param disableScaleIn whether this policy only ever adds tasks
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-target-tracking.html">Target
 *     tracking scaling policies</a>
 */
public record TargetTracking(
        ScalingMetric metric,
        double target,
        Duration scaleOutCooldown,
        Duration scaleInCooldown,
        boolean disableScaleIn)
        implements ScalingPolicy {

    /** The default of {@link #scaleOutCooldown(Duration)}: a minute, so that a spike is followed at the metric's own pace. */
    public static final Duration DEFAULT_SCALE_OUT_COOLDOWN = Duration.ofMinutes(1);

    /** The default of {@link #scaleInCooldown(Duration)}: five minutes. */
    public static final Duration DEFAULT_SCALE_IN_COOLDOWN = Duration.ofMinutes(5);

    /**
     * Checks the policy.
     *
     * @throws IllegalArgumentException if the target is not above 0, a percentage is above 100 or a cooldown is out of its limits
     */
    public TargetTracking {
        if (metric.isPercentage()) {
            require(
                    target > 0 && target <= 100,
                    "target must be above 0 and at most 100 for %s, got: %s",
                    metric.title(),
                    plain(target));
        } else {
            require(
                    target > 0 && Double.isFinite(target),
                    "target must be above 0 for %s, got: %s",
                    metric.title(),
                    plain(target));
        }
        Cooldowns.check("scaleOutCooldown", scaleOutCooldown);
        Cooldowns.check("scaleInCooldown", scaleInCooldown);
    }

    /** Returns a policy that holds the average CPU use at {@code percent}. */
    public static TargetTracking onCpu(double percent) {
        return on(ScalingMetric.CPU, percent);
    }

    /** Returns a policy that holds the average memory use at {@code percent}. */
    public static TargetTracking onMemory(double percent) {
        return on(ScalingMetric.MEMORY, percent);
    }

    /** Returns a policy that holds the requests per task at {@code perMinute}. */
    public static TargetTracking onRequestsPerTarget(double perMinute) {
        return on(ScalingMetric.REQUESTS_PER_TARGET, perMinute);
    }

    /** Returns a policy that holds {@code metric} at {@code target}, with the default cooldowns. */
    public static TargetTracking on(ScalingMetric metric, double target) {
        return new TargetTracking(metric, target, DEFAULT_SCALE_OUT_COOLDOWN, DEFAULT_SCALE_IN_COOLDOWN, false);
    }

    /** Returns this policy with one cooldown for both directions. */
    public TargetTracking cooldown(Duration both) {
        return scaleOutCooldown(both).scaleInCooldown(both);
    }

    /** Returns this policy with another scale-out cooldown. Default: 1 minute. */
    public TargetTracking scaleOutCooldown(Duration cooldown) {
        return new TargetTracking(metric, target, cooldown, scaleInCooldown, disableScaleIn);
    }

    /** Returns this policy with another scale-in cooldown. Default: 5 minutes. */
    public TargetTracking scaleInCooldown(Duration cooldown) {
        return new TargetTracking(metric, target, scaleOutCooldown, cooldown, disableScaleIn);
    }

    /** Returns this policy without scale-in. Default: it scales in too. */
    public TargetTracking withoutScaleIn() {
        return new TargetTracking(metric, target, scaleOutCooldown, scaleInCooldown, true);
    }

    @Override
    public String inWords() {
        return String.format(
                "holds %s at %s%s (again after %s out, %s)",
                metric.title(),
                plain(target),
                metric.unit(),
                Cooldowns.inWords(scaleOutCooldown),
                disableScaleIn ? "never in" : Cooldowns.inWords(scaleInCooldown) + " in");
    }
}
