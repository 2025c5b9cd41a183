package dev.bandstand.simulation.score;

import java.util.Optional;

/**
 * Something to hold the result against.
 *
 * @param name what it is, as in "static at peak"
 * @param tasks the tasks where they are always the same, else empty
 * @param overloadMinutes its minutes of overload, the median over the seeds
 * @param taskHours its task-hours, the median over the seeds
 * @param costUsd what its tasks cost, where the prices are known
 */
public record Baseline(
        String name, Optional<Integer> tasks, double overloadMinutes, double taskHours, Optional<Double> costUsd) {}
