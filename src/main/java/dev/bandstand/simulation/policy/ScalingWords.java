package dev.bandstand.simulation.policy;

import dev.bandstand.simulation.service.ScheduledAction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The reasons of decisions in words. Moments are told as "second 600", for a report to turn into the time of day. */
final class ScalingWords {

    private final IntFunction<String> because;
    private final CapacityRange range;

    ScalingWords(IntFunction<String> because, CapacityRange range) {
        this.because = because;
        this.range = range;
    }

    /** What holds a policy back. */
    enum Obstacle {
        /** What it added before still counts. */
        COOLDOWN_OUT,
        /** It, or another policy, has just scaled in. */
        COOLDOWN_IN,
        /** A deployment runs. */
        DEPLOYMENT,
        /** The maximum is reached. */
        MAXIMUM,
        /** The minimum or the forecast is reached. */
        MINIMUM,
        /** Another target tracking policy is not ready to scale in. */
        WAITS
    }

    /** Says why the count moves. */
    String scaled(Caller caller, int from, int to) {
        String reason = alarm(caller);
        if (to > from && to == range.min()) {
            return reason + "; from below the minimum " + to + " to it first";
        }
        if (to < from && to == range.max() && from > range.max()) {
            return reason + "; from above the maximum " + to + " to it first";
        }
        return reason;
    }

    /** Says what holds the count. */
    String blocked(Caller caller, Obstacle obstacle, int desired, int wanted, long until, String whom) {
        String change = wanted > desired ? "further " + (wanted - desired) : String.valueOf(wanted - desired);
        return alarm(caller)
                + switch (obstacle) {
                    case COOLDOWN_OUT, COOLDOWN_IN -> "; " + cooldown(caller, until) + " " + change + " → cooldown";
                    case DEPLOYMENT -> "; " + change + " → no scale-in during a deployment";
                    case MAXIMUM -> "; " + change + " → maximum " + range.max();
                    case MINIMUM -> "; " + change + " → " + least();
                    case WAITS -> "; " + change + " → " + whom + " is not ready to scale in";
                };
    }

    private static String cooldown(Caller caller, long until) {
        return until == Cooldown.NOT_BEGUN
                ? "until " + caller.cooldown.outSeconds() + " s after the tasks run"
                : "until second " + until;
    }

    private String least() {
        return range.least() > range.min() ? "forecast " + range.least() : "minimum " + range.min();
    }

    private String alarm(Caller caller) {
        return caller.alarm.alarm().name() + " ALARM " + because.apply(caller.number);
    }

    /** Says why a scheduled action changes nothing. */
    static String refused(ScheduledAction action, CapacityRange range) {
        return action.name()
                + " changes nothing: min "
                + action.min().orElse(range.min())
                + " would be above max "
                + action.max().orElse(range.max());
    }

    /** Says what a scheduled action set. */
    static String scheduled(ScheduledAction action) {
        List<String> parts = new ArrayList<>();
        action.min().ifPresent(min -> parts.add("min " + min));
        action.max().ifPresent(max -> parts.add("max " + max));
        return String.join(", ", parts);
    }
}
