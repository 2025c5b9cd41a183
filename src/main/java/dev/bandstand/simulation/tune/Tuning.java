package dev.bandstand.simulation.tune;

import dev.bandstand.prices.Prices;
import dev.bandstand.simulation.Experiment;
import dev.bandstand.simulation.load.Load;
import dev.bandstand.simulation.score.Budget;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is tuned, and on what.
 *
 * @param today the service as it is, with the values of the model; its start, its scenarios and its initial tasks mean nothing
 * @param plan its scaling in the words of the settings
 * @param loads the loads that a plan must hold
 * @param holdOut loads that the search never sees; where there are none, the last third of the days of each load
 * @param budget the limits that a plan must keep with every seed; each load has all of it, some of its days have their share
 * @param prices the prices
 * @param seeds how many runs with chances of their own, from seed 1
 * @param initialTasks the tasks at the start; where they are not given, as many as use 70 % of themselves, and the least at least
 */
public record Tuning(
        Experiment today,
        TodaysPlan plan,
        List<Load> loads,
        List<Load> holdOut,
        Optional<Budget> budget,
        Prices prices,
        int seeds,
        OptionalInt initialTasks) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if there is no load or no seed
     */
    public Tuning {
        loads = List.copyOf(loads);
        holdOut = List.copyOf(holdOut);
        if (loads.isEmpty()) {
            throw new IllegalArgumentException("loads must hold at least one load, got: none");
        }
        if (seeds < 1) {
            throw new IllegalArgumentException("seeds must be at least 1, got: " + seeds);
        }
    }
}
