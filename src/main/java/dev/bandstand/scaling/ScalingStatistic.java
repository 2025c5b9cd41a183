package dev.bandstand.scaling;

/** How the samples of one period become the value that a step policy looks at. */
public enum ScalingStatistic {
    /** The mean of the samples. */
    AVERAGE("Average"),
    /** The largest sample. */
    MAXIMUM("Maximum"),
    /** The smallest sample. */
    MINIMUM("Minimum");

    private final String statistic;

    ScalingStatistic(String statistic) {
        this.statistic = statistic;
    }

    /** Returns the name that CloudWatch gives it. */
    public String statistic() {
        return statistic;
    }
}
