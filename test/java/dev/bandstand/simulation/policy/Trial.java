package dev.bandstand.simulation.policy;

import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.ScheduledAction;
import java.util.List;
import java.util.SplittableRandom;

/** A service whose alarms are rung by hand. */
final class Trial {

    final Log log = new Log();
    final Scaler scaler;
    private final List<ScalingAlarm> alarms;

    int running;
    boolean deploying;

    Trial(ScalableService service, int desired) {
        this(service, desired, Parameters.standard());
    }

    Trial(ScalableService service, int desired, Parameters parameters) {
        this(service, desired, parameters, true);
    }

    private Trial(ScalableService service, int desired, Parameters parameters, boolean heard) {
        this.alarms = ScalingAlarm.of(service, parameters, new SplittableRandom(1));
        this.scaler = new Scaler(service, parameters, alarms, alarm -> "3/3", desired, heard ? log : ScalingLog.NONE);
        this.running = desired;
    }

    /** Returns one that nobody hears. */
    static Trial unheard(ScalableService service, int desired) {
        return new Trial(service, desired, Parameters.standard(), false);
    }

    /** Lets the alarm of that name run its action. */
    Trial ring(String alarm, double value) {
        scaler.call(number(alarm), value);
        return this;
    }

    /** Takes the alarm of that name out of ALARM. */
    Trial calm(String alarm) {
        scaler.silent(number(alarm));
        return this;
    }

    int decide(long now) {
        return scaler.decide(now, running, deploying);
    }

    /** Decides, and has the tasks at once. */
    int reach(long now) {
        running = decide(now);
        scaler.completed(now);
        return running;
    }

    int scheduled(long now, ScheduledAction action) {
        return scaler.scheduled(now, action, deploying);
    }

    private int number(String name) {
        for (int i = 0; i < alarms.size(); i++) {
            if (alarms.get(i).alarm().name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no alarm " + name + " in " + alarms);
    }
}
