package dev.bandstand.simulation.policy;

import dev.bandstand.simulation.service.ScheduledAction;

/** The minimum and maximum in force, with the floor and the raised maximum of a forecast. */
final class CapacityRange {

    private int min;
    private int max;
    private int floor;
    private int ceiling;

    CapacityRange(int min, int max) {
        this.min = min;
        this.max = max;
    }

    int min() {
        return min;
    }

    int max() {
        return Math.max(max, ceiling);
    }

    /** Returns what no policy scales in below: the minimum, or the forecast within the maximum. */
    int least() {
        return Math.max(min, Math.min(floor, max()));
    }

    /** Takes over a forecast: the capacity it wants, and the maximum it raises (0 where it honours the one in force). */
    void forecast(int capacity, int raisedMax) {
        floor = capacity;
        ceiling = raisedMax;
    }

    /** Returns a copy that no forecast has changed. */
    CapacityRange withoutForecast() {
        return new CapacityRange(min, max);
    }

    /** Tells whether {@code action} leaves a minimum that is not above the maximum. */
    boolean takes(ScheduledAction action) {
        return action.min().orElse(min) <= action.max().orElse(max);
    }

    void set(ScheduledAction action) {
        min = action.min().orElse(min);
        max = action.max().orElse(max);
    }
}
