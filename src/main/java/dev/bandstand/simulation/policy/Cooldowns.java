package dev.bandstand.simulation.policy;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.service.Policy;
import dev.bandstand.simulation.service.StepPolicy;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.util.List;

/** The cooldowns of all policies of a service. */
final class Cooldowns {

    private final List<Policy> policies;
    private final Cooldown[] each;
    private final boolean sharedIn;

    Cooldowns(List<Policy> policies, Parameters parameters) {
        this.policies = policies;
        this.sharedIn = parameters.word(Parameter.COOLDOWN_SCALE_IN_SHARED).equals("yes");
        boolean restarts = parameters.word(Parameter.COOLDOWN_LARGER_RESTARTS).equals("yes");
        boolean counts = parameters.word(Parameter.COOLDOWN_IN_PROGRESS).equals("baseline");
        this.each = new Cooldown[policies.size()];
        for (int i = 0; i < each.length; i++) {
            each[i] = of(policies.get(i), restarts, counts);
        }
    }

    private static Cooldown of(Policy policy, boolean restarts, boolean counts) {
        if (policy instanceof StepPolicy step) {
            return new Cooldown(step.cooldownSeconds(), step.cooldownSeconds(), restarts, counts);
        }
        if (policy instanceof TrackingPolicy tracking) {
            return new Cooldown(
                    tracking.scaleOutCooldownSeconds(), tracking.scaleInCooldownSeconds(), restarts, counts);
        }
        return new Cooldown(0, 0, restarts, counts);
    }

    /** Returns the cooldowns of one policy. */
    Cooldown of(Policy policy) {
        return each[policies.indexOf(policy)];
    }

    /** Tells whether a scale-in still holds back the next one of the policy with {@code own} cooldown. */
    boolean holdsIn(Cooldown own, long now) {
        return now < inUntil(own);
    }

    /** Returns the moment until which it does. */
    long inUntil(Cooldown own) {
        long until = own.inUntil();
        if (sharedIn) {
            for (Cooldown cooldown : each) {
                until = Math.max(until, cooldown.inUntil());
            }
        }
        return until;
    }

    /** Ends the cooldowns of scaling in, because there was a scale-out. */
    void endIn() {
        for (Cooldown cooldown : each) {
            cooldown.endIn();
        }
    }

    /** The desired count was reached. */
    void completed(long now) {
        for (Cooldown cooldown : each) {
            cooldown.completed(now);
        }
    }
}
