package dev.bandstand.simulation.score;

import dev.bandstand.simulation.service.FargateCapacity;
import java.util.Optional;

/** A service that always runs the same number of tasks: what there is without scaling. */
public final class Steady {

    private final String name;
    private final int tasks;
    private final Demand demand;
    private double overloadSeconds;
    private double seconds;

    /** Makes a service of so many tasks for a load that is yet to come. */
    public Steady(String name, int tasks, Demand demand) {
        this.name = name;
        this.tasks = tasks;
        this.demand = demand;
    }

    /** Takes the next piece of the load. */
    public void stretch(long from, long until, double requestsPerSecond) {
        double length = until - from;
        seconds += length;
        if (demand.overloads(requestsPerSecond, demand.capacity(tasks))) {
            overloadSeconds += length;
        }
    }

    /** Returns how it did, its tasks split and priced like those of the service that scales. */
    public Baseline baseline(FargateCapacity mix, TaskPrice price) {
        double taskSeconds = tasks * seconds;
        return new Baseline(
                name,
                Optional.of(tasks),
                overloadSeconds / 60,
                taskSeconds / 3600,
                price.usd(taskSeconds, mix.spotOf(tasks) * seconds));
    }
}
