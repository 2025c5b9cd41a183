package dev.bandstand.simulation.policy;

import dev.bandstand.simulation.service.StepPolicy;
import dev.bandstand.simulation.service.TrackingPolicy;
import org.jspecify.annotations.Nullable;

/** One alarm with the policy that it calls, as it stands at the moment. */
final class Caller {

    final int number;
    final ScalingAlarm alarm;
    final Cooldown cooldown;
    private final @Nullable StepPolicy step;
    private final @Nullable TrackingPolicy tracking;

    boolean raised;
    boolean acting;
    double value;

    private long toldEpoch = -1;
    private ScalingWords.@Nullable Obstacle told;
    private long toldUntil;

    Caller(int number, ScalingAlarm alarm, Cooldown cooldown) {
        this.number = number;
        this.alarm = alarm;
        this.cooldown = cooldown;
        this.step = alarm.policy() instanceof StepPolicy policy ? policy : null;
        this.tracking = alarm.policy() instanceof TrackingPolicy policy ? policy : null;
    }

    String policy() {
        return alarm.policy().name();
    }

    /** Returns the step policy it calls. */
    StepPolicy step() {
        if (step == null) {
            throw new IllegalStateException(policy() + " is no step policy");
        }
        return step;
    }

    /** Returns the target tracking policy it calls. */
    TrackingPolicy tracking() {
        if (tracking == null) {
            throw new IllegalStateException(policy() + " is no target tracking policy");
        }
        return tracking;
    }

    /** Tells whether it is news that {@code obstacle} holds it back. */
    boolean isNews(long epoch, ScalingWords.Obstacle obstacle, long until) {
        boolean news = toldEpoch != epoch || told != obstacle || toldUntil != until;
        toldEpoch = epoch;
        told = obstacle;
        toldUntil = until;
        return news;
    }

    /** Forgets what was told, because the alarm was silent in between. */
    void forget() {
        toldEpoch = -1;
    }
}
