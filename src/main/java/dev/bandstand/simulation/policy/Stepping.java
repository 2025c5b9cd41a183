package dev.bandstand.simulation.policy;

import dev.bandstand.simulation.service.StepPolicy;
import dev.bandstand.simulation.service.StepRung;
import java.util.List;

/**
 * What a step scaling policy wants.
 *
 * <p>The breach, which is the value less the threshold, selects a step. Above the threshold a step's lower bound belongs to it and its
 * upper bound does not; below it, it is the other way round. A value at the threshold counts as above it, unless the policy has steps only
 * below.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html">How step scaling
 *     works</a>
 */
public final class Stepping {

    /** The number of a step where none fits. */
    static final int NONE = -1;

    /** Nine decimals of a breach count, so that one that lies at a bound stays there. */
    private static final double PRECISION = 1e9;

    private Stepping() {}

    /**
     * Returns the capacity that {@code policy} wants, before cooldown and range.
     *
     * @param policy the policy
     * @param value the metric
     * @param threshold the threshold of the alarm that calls
     * @param running the capacity to start from: the running tasks
     * @return the capacity; {@code running} where no step fits
     */
    public static int wanted(StepPolicy policy, double value, double threshold, int running) {
        int rung = rung(policy.rungs(), value, threshold);
        return rung == NONE ? running : apply(policy, policy.rungs().get(rung).adjustment(), running);
    }

    /** Returns the number of the step whose interval holds the breach. */
    static int rung(List<StepRung> rungs, double value, double threshold) {
        double breach = Math.rint((value - threshold) * PRECISION) / PRECISION;
        int rung = breach >= 0 ? above(rungs, breach) : NONE;
        return rung == NONE && breach <= 0 ? below(rungs, breach) : rung;
    }

    private static int above(List<StepRung> rungs, double breach) {
        for (int i = 0; i < rungs.size(); i++) {
            if (breach >= rungs.get(i).lower() && breach < rungs.get(i).upper()) {
                return i;
            }
        }
        return NONE;
    }

    private static int below(List<StepRung> rungs, double breach) {
        for (int i = 0; i < rungs.size(); i++) {
            if (breach > rungs.get(i).lower() && breach <= rungs.get(i).upper()) {
                return i;
            }
        }
        return NONE;
    }

    /** Returns the capacity after one adjustment; never below 0. */
    static int apply(StepPolicy policy, int adjustment, int capacity) {
        long wanted = switch (policy.adjustment()) {
            case CHANGE_IN_CAPACITY -> (long) capacity + adjustment;
            case EXACT_CAPACITY -> adjustment;
            case PERCENT_CHANGE_IN_CAPACITY -> capacity + percent(policy, adjustment, capacity);
        };
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, wanted));
    }

    /** Rounds the change and not the result: toward zero, but never to zero. */
    private static long percent(StepPolicy policy, int adjustment, int capacity) {
        long hundredths = (long) capacity * adjustment;
        if (adjustment == 0) {
            return 0;
        }
        long size = Math.abs(hundredths) / 100;
        if (size == 0 && hundredths != 0) {
            size = 1;
        }
        size = Math.max(size, policy.minAdjustmentMagnitude().orElse(0));
        return adjustment > 0 ? size : -size;
    }
}
