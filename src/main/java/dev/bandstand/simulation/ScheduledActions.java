package dev.bandstand.simulation;

import dev.bandstand.simulation.fleet.EventKind;
import dev.bandstand.simulation.fleet.Events;
import dev.bandstand.simulation.fleet.Luck;
import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.policy.Scaler;
import dev.bandstand.simulation.policy.Scheduling;
import dev.bandstand.simulation.service.ScheduledAction;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The scheduled actions, late by some seconds at every run; those of one moment are late alike, since AWS runs the actions of a service in
 * their order.
 */
final class ScheduledActions {

    private final List<ScheduledAction> actions;
    private final Scheduling[] schedules;
    private final long[] moments;
    private final Parameters parameters;
    private final Luck luck;
    private final Events events;

    ScheduledActions(Experiment experiment, Luck luck, Events events, RunLog log) {
        this.actions = experiment.service().schedule();
        this.schedules = new Scheduling[actions.size()];
        this.moments = new long[schedules.length];
        this.parameters = experiment.parameters();
        this.luck = luck;
        this.events = events;
        for (int i = 0; i < schedules.length; i++) {
            ScheduledAction action = actions.get(i);
            Instant start = experiment
                    .start()
                    .orElseThrow(
                            () -> new IllegalArgumentException("start must be given for a service with a schedule"));
            schedules[i] = Scheduling.of(action, start, parameters);
            if (schedules[i].numbersDays()) {
                log.warned(
                        0,
                        WarningCode.NUMBERED_DAYS,
                        action.name() + " names days by number in " + action.schedule() + ": SUN = 1 is taken");
            }
            moments[i] = -1;
            plan(i);
        }
    }

    private void plan(int which) {
        moments[which] = schedules[which].next(moments[which]);
        if (moments[which] != Scheduling.NEVER) {
            SplittableRandom random = luck.stream(Parameter.SCHEDULE_DELAY.key() + " " + moments[which]);
            long delay = Math.round(parameters.draw(Parameter.SCHEDULE_DELAY, random));
            events.add(moments[which] + Math.max(0, delay), EventKind.SCHEDULE, which);
        }
    }

    /** Returns the action that runs now, and plans its next run. */
    ScheduledAction take(int which) {
        plan(which);
        return actions.get(which);
    }

    /** Ends the run. */
    void finish(long now, Scaler scaler) {
        scaler.replay(now, actions, List.of(schedules));
    }
}
