package dev.bandstand.scaling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Adds and removes tasks by rungs: the further a metric is beyond its bound, the larger the change.
 *
 * <p>A rung {@code above} 70 holds from 70 (included) up to the next rung; a rung {@code below} 30 from 30 (included) down to the
 * next. Between the lowest {@code above} and the highest {@code below} nothing happens.
 *
 * @param metric what the policy looks at; requests are per target and minute
 * @param out the rungs that add tasks, sorted by rising bound, at most 20
 * @param in the rungs that remove tasks, sorted by falling bound, at most 20
 * @param adjustment what the numbers of the rungs mean
 * @param minAdjustmentMagnitude the least tasks that a change in percent moves
 * @param period the length of one datapoint
 * @param statistic how the samples of a period become one value
 * @param evaluationPeriods the latest periods that are looked at
 * @param datapointsToAlarm how many of them must breach
 * @param scaleOutCooldown how long added tasks count before more are added for the same breach; the default without out rungs
 * @param scaleInCooldown how long no task is removed after one was; the default without in rungs
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html">How step scaling
 *     works</a>
 */
public record StepScaling(
        ScalingMetric metric,
        List<ScalingStep> out,
        List<ScalingStep> in,
        Adjustment adjustment,
        Optional<Integer> minAdjustmentMagnitude,
        Duration period,
        ScalingStatistic statistic,
        int evaluationPeriods,
        int datapointsToAlarm,
        Duration scaleOutCooldown,
        Duration scaleInCooldown)
        implements ScalingPolicy {

    /** The most rungs that AWS takes in one policy: more pass a synth and fail at the deployment. */
    public static final int MOST_STEPS = 20;

    /** The default of {@link Builder#scaleOutCooldown(Duration)}: a minute. */
    public static final Duration DEFAULT_SCALE_OUT_COOLDOWN = Duration.ofMinutes(1);

    /** The default of {@link Builder#scaleInCooldown(Duration)}: five minutes. */
    public static final Duration DEFAULT_SCALE_IN_COOLDOWN = Duration.ofMinutes(5);

    /**
     * Sorts and checks the policy.
     *
     * @throws IllegalArgumentException if AWS would refuse the policy, or it would not do what it says
     */
    public StepScaling {
        out = out.stream()
                .sorted(Comparator.comparingDouble(ScalingStep::bound))
                .toList();
        in = in.stream()
                .sorted(Comparator.comparingDouble(ScalingStep::bound).reversed())
                .toList();
        StepScalingRules.check(
                metric,
                out,
                in,
                adjustment,
                minAdjustmentMagnitude,
                period,
                statistic,
                evaluationPeriods,
                datapointsToAlarm);
        Cooldowns.check("scaleOutCooldown", scaleOutCooldown);
        Cooldowns.check("scaleInCooldown", scaleInCooldown);
        scaleOutCooldown = out.isEmpty() ? DEFAULT_SCALE_OUT_COOLDOWN : scaleOutCooldown;
        scaleInCooldown = in.isEmpty() ? DEFAULT_SCALE_IN_COOLDOWN : scaleInCooldown;
    }

    /** Starts a policy that looks at {@code metric}. */
    public static Builder on(ScalingMetric metric) {
        return new Builder(metric);
    }

    @Override
    public String inWords() {
        return StepScalingWords.of(this);
    }

    /** Collects the rungs and the timing of a policy. */
    public static final class Builder {
        private final ScalingMetric metric;
        private final List<ScalingStep> out = new ArrayList<>();
        private final List<ScalingStep> in = new ArrayList<>();
        private Adjustment adjustment = Adjustment.CHANGE_IN_CAPACITY;
        private Optional<Integer> minAdjustmentMagnitude = Optional.empty();
        private Duration period = Duration.ofMinutes(1);
        private ScalingStatistic statistic = ScalingStatistic.AVERAGE;
        private int evaluationPeriods = 3;
        private Optional<Integer> datapointsToAlarm = Optional.empty();
        private Duration scaleOutCooldown = DEFAULT_SCALE_OUT_COOLDOWN;
        private Duration scaleInCooldown = DEFAULT_SCALE_IN_COOLDOWN;

        private Builder(ScalingMetric metric) {
            this.metric = metric;
        }

        /** Begins a rung that holds at {@code bound} and above it, up to the next rung. */
        public Rung outAbove(double bound) {
            return new Rung(this, out, bound);
        }

        /** Begins a rung that holds at {@code bound} and below it, down to the next rung. */
        public Rung inBelow(double bound) {
            return new Rung(this, in, bound);
        }

        /** Sets what the numbers of the rungs mean. Default: a change in tasks. */
        public Builder adjustment(Adjustment adjustment) {
            this.adjustment = adjustment;
            return this;
        }

        /** Sets the least tasks that a change in percent moves. Default: 1, as AWS rounds. */
        public Builder minAdjustmentMagnitude(int tasks) {
            this.minAdjustmentMagnitude = Optional.of(tasks);
            return this;
        }

        /** Sets the length of one datapoint, in whole minutes. Default: 1 minute. */
        public Builder period(Duration period) {
            this.period = period;
            return this;
        }

        /** Sets how the samples of a period become one value. Default: the average. */
        public Builder statistic(ScalingStatistic statistic) {
            this.statistic = statistic;
            return this;
        }

        /** Sets how many of the latest periods are looked at. Default: 3. */
        public Builder evaluationPeriods(int periods) {
            this.evaluationPeriods = periods;
            return this;
        }

        /** Sets how many of those periods must breach. Default: all of them. */
        public Builder datapointsToAlarm(int datapoints) {
            this.datapointsToAlarm = Optional.of(datapoints);
            return this;
        }

        /** Sets how long added tasks count before more are added for the same breach. Default: 1 minute. */
        public Builder scaleOutCooldown(Duration cooldown) {
            this.scaleOutCooldown = cooldown;
            return this;
        }

        /** Sets how long no task is removed after one was. Default: 5 minutes. */
        public Builder scaleInCooldown(Duration cooldown) {
            this.scaleInCooldown = cooldown;
            return this;
        }

        /**
         * Returns the policy.
         *
         * @throws IllegalArgumentException if AWS would refuse the policy, or it would not do what it says
         */
        public StepScaling build() {
            return new StepScaling(
                    metric,
                    out,
                    in,
                    adjustment,
                    minAdjustmentMagnitude,
                    period,
                    statistic,
                    evaluationPeriods,
                    datapointsToAlarm.orElse(evaluationPeriods),
                    scaleOutCooldown,
                    scaleInCooldown);
        }
    }

    /** A rung that still lacks its change. */
    public static final class Rung {
        private final Builder builder;
        private final List<ScalingStep> side;
        private final double bound;

        private Rung(Builder builder, List<ScalingStep> side, double bound) {
            this.builder = builder;
            this.side = side;
            this.bound = bound;
        }

        /** Completes the rung with its change: tasks, percent or the exact count. */
        public Builder by(int change) {
            side.add(new ScalingStep(bound, change));
            return builder;
        }
    }
}
