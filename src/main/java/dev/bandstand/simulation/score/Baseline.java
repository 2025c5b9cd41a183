package dev.bandstand.simulation.score;

import java.util.Optional;

/**
 * Something to hold the result against.
 *
 * @param name what it is, as in "static at peak"
 * @param tasks the tasks where they are always the same, else empty
 * @param overloadMinutes its minutes of overload, the median over the seeds
 * @param taskHours its task-hours, the median over the seeds
 * @param costUsd what its tasks cost, where the prices are known; the median over the seeds
 * @param summary the figures over all seeds, where it was simulated like the service itself
 */
public record Baseline(
        String name,
        Optional<Integer> tasks,
        double overloadMinutes,
        double taskHours,
        Optional<Double> costUsd,
        Optional<Summary> summary) {

    /** Holds a baseline that is the same for every seed. */
    public Baseline(
            String name, Optional<Integer> tasks, double overloadMinutes, double taskHours, Optional<Double> costUsd) {
        this(name, tasks, overloadMinutes, taskHours, costUsd, Optional.empty());
    }
}
