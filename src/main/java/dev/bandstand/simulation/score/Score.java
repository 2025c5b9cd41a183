package dev.bandstand.simulation.score;

/**
 * How one run went.
 *
 * @param seconds how long it lasted
 * @param overloadSeconds the seconds in which more arrived than the serving tasks can do within the stated limit
 * @param requests the requests that arrived
 * @param overloadRequests those that arrived in overload
 * @param shedRequests those whose clients gave up waiting
 * @param worstMinuteUtilisation the highest use over a minute, as a share of the capacity; infinite where nothing served
 * @param worstMinute the second at which that minute began
 * @param longestOverloadSeconds the longest stretch of overload: the time to recover
 * @param peakTasks the most tasks that ran at the same moment
 * @param taskSeconds the seconds of tasks that cost money
 * @param spotTaskSeconds those of them on Spot
 * @param instanceSeconds the seconds of EC2 instances, 0 on Fargate
 * @param scalings how often the desired count changed
 * @param waiting how requests waited
 */
public record Score(
        long seconds,
        double overloadSeconds,
        double requests,
        double overloadRequests,
        double shedRequests,
        double worstMinuteUtilisation,
        long worstMinute,
        double longestOverloadSeconds,
        int peakTasks,
        double taskSeconds,
        double spotTaskSeconds,
        double instanceSeconds,
        int scalings,
        Waiting waiting) {

    /** Returns the minutes of overload, with fractions. */
    public double overloadMinutes() {
        return overloadSeconds / 60;
    }

    /** Returns the hours of tasks that cost money. */
    public double taskHours() {
        return taskSeconds / 3600;
    }
}
