package dev.bandstand.simulation.score;

import java.util.Optional;

/**
 * The figures of a service over all seeds.
 *
 * @param overloadMinutes the minutes of overload
 * @param taskHours the hours of tasks that cost money
 * @param costUsd what the tasks cost over the simulated time; empty where a price is not known
 * @param peakTasks the most tasks at the same moment
 * @param scalings how often the desired count changed
 * @param aboveOptimumPercent how far the task-hours lie above those of the clairvoyant optimum, in percent
 */
public record Summary(
        Quantiles overloadMinutes,
        Quantiles taskHours,
        Optional<Quantiles> costUsd,
        Quantiles peakTasks,
        Quantiles scalings,
        Quantiles aboveOptimumPercent) {}
