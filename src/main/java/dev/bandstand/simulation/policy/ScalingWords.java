package dev.bandstand.simulation.policy;

import dev.bandstand.simulation.service.ScheduledAction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The reasons of decisions in words. Moments are told as "second 600", for a report to turn into the time of day. */
final class ScalingWords {

    private final IntFunction<String> because;
    private final CapacityRange range;
    private final ScalingLog log;

    ScalingWords(IntFunction<String> because, CapacityRange range, ScalingLog log) {
        this.because = because;
        this.range = range;
        this.log = log;
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

    /** Tells that the count moved. */
    void moved(Caller caller, long now, int from, int to) {
        String reason = moved(caller, from, to);
        if (to > from) {
            log.scaledOut(now, caller.policy(), from, to, reason);
        } else {
            log.scaledIn(now, caller.policy(), from, to, reason);
        }
    }

    private String moved(Caller caller, int from, int to) {
        String reason = alarm(caller);
        if (to > from && to == range.min()) {
            return reason + "; from below the minimum " + to + " to it first";
        }
        if (to < from && to == range.max() && from > range.max()) {
            return reason + "; from above the maximum " + to + " to it first";
        }
        return reason;
    }

    /** Tells what holds the count; {@code whom} is the policy that another one waits for. */
    void blocked(Caller caller, long now, int from, int to, Obstacle obstacle, long until, String whom) {
        String further = further(to - from);
        String detail = switch (obstacle) {
            case COOLDOWN_OUT, COOLDOWN_IN -> cooldown(caller, until) + " " + further + "cooldown";
            case DEPLOYMENT -> further + "deployment";
            case MAXIMUM -> further + "maximum " + range.max();
            case MINIMUM -> further + least();
            case WAITS -> further + whom + " is not ready to scale in";
        };
        log.blocked(now, caller.policy(), from, to, alarm(caller) + "; " + detail);
    }

    /** Says what was wanted, before what it met. */
    static String further(int change) {
        return "further " + change + " → ";
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
