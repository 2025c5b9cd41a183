package dev.bandstand.scaling;

/**
 * What the number in a scaling step means.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html#as-scaling-adjustment">Scaling
 *     adjustment types</a>
 */
public enum Adjustment {
    /** Adds (or, negative, removes) that many tasks. */
    CHANGE_IN_CAPACITY("ChangeInCapacity"),
    /** Adds (or, negative, removes) that many percent of the running tasks. */
    PERCENT_CHANGE_IN_CAPACITY("PercentChangeInCapacity"),
    /** Runs exactly that many tasks. */
    EXACT_CAPACITY("ExactCapacity");

    private final String adjustmentType;

    Adjustment(String adjustmentType) {
        this.adjustmentType = adjustmentType;
    }

    /** Returns the name that AWS gives it in {@code AdjustmentType}. */
    public String adjustmentType() {
        return adjustmentType;
    }
}
