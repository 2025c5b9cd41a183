package dev.bandstand.simulation;

/**
 * A stretch of the first seed's run, for the picture.
 *
 * @param second its begin
 * @param seconds its length
 * @param requestsPerSecond the mean of what arrived
 * @param demand the most tasks that were needed
 * @param serving the least tasks that served
 * @param desired the desired count at its end
 * @param billed the mean of the tasks that cost money
 * @param optimum the mean of the tasks of the clairvoyant optimum
 * @param utilisation the highest use, as a share of the capacity
 * @param overloadSeconds how much of it was overload
 */
public record Bucket(
        long second,
        long seconds,
        double requestsPerSecond,
        double demand,
        double serving,
        double desired,
        double billed,
        double optimum,
        double utilisation,
        double overloadSeconds) {}
