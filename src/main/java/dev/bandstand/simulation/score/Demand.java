package dev.bandstand.simulation.score;

/**
 * How many tasks a load needs: the one place that says what overload is.
 *
 * @param requestsPerSecondPerTask what one task can do
 * @param limit the share of it above which there is overload, 1 for all of it
 */
public record Demand(double requestsPerSecondPerTask, double limit) {

    /** What the rounding of a sum may add to a load that just fits. */
    private static final double TOLERANCE = 1 + 1e-9;

    /** Tells whether so many requests a second are more than {@code capacity} requests a second can take. */
    public boolean overloads(double requestsPerSecond, double capacity) {
        return requestsPerSecond > capacity * limit * TOLERANCE;
    }

    /** Returns the requests a second that so many tasks can do. */
    public double capacity(int tasks) {
        return tasks * requestsPerSecondPerTask;
    }

    /** Returns the fewest tasks for which so many requests a second are no overload. */
    public int tasks(double requestsPerSecond) {
        if (requestsPerSecond <= 0) {
            return 0;
        }
        int tasks = (int) Math.ceil(requestsPerSecond / (requestsPerSecondPerTask * limit * TOLERANCE));
        if (tasks > 0 && !overloads(requestsPerSecond, capacity(tasks - 1))) {
            return tasks - 1;
        }
        return overloads(requestsPerSecond, capacity(tasks)) ? tasks + 1 : tasks;
    }
}
