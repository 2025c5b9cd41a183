package dev.bandstand.scaling;

/** What a scaling policy looks at. */
public enum ScalingMetric {
    /** Average use of the service's CPU, in percent of what its tasks reserve. */
    CPU("CPU", "%"),
    /** Average use of the service's memory, in percent of what its tasks reserve. */
    MEMORY("memory", "%"),
    /** Requests that the load balancer sends to one target in one minute. */
    REQUESTS_PER_TARGET("requests per target", " a minute");

    private final String title;
    private final String unit;

    ScalingMetric(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /** Returns the name in a sentence, as in "CPU" or "requests per target". */
    public String title() {
        return title;
    }

    /** Returns the unit as it follows a number, as in "%" or " a minute". */
    public String unit() {
        return unit;
    }

    /** Tells whether the metric is a share between 0 and 100. */
    public boolean isPercentage() {
        return this != REQUESTS_PER_TARGET;
    }
}
