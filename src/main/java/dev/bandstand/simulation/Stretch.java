package dev.bandstand.simulation;

/**
 * The state of a run over a stretch of time in which nothing changed.
 *
 * @param fromSecond its begin
 * @param untilSecond its end
 * @param requestsPerSecond the requests that arrive
 * @param backlog the requests that wait, at its end
 * @param serving the tasks that serve
 * @param desired the desired count
 * @param billed the tasks that cost money
 * @param billedSpot those of them on Spot
 * @param min the minimum in force
 * @param max the maximum in force
 */
public record Stretch(
        long fromSecond,
        long untilSecond,
        double requestsPerSecond,
        double backlog,
        int serving,
        int desired,
        int billed,
        int billedSpot,
        int min,
        int max) {}
