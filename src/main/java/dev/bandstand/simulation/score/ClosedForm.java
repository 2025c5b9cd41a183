package dev.bandstand.simulation.score;

import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.service.ScalableService;
import java.util.Optional;

/**
 * Why a service holds a load or not, without a run: how many times its value the load grows before new tasks serve, and how many
 * times it may. What the least tasks serve is no growth, for they are there anyway, and less than what one task serves counts as
 * that. The policy that fires at the least use is the one that counts.
 */
public final class ClosedForm {

    private final double seconds;
    private final double covered;
    private final Growth growth;

    /** Looks at a service before its load comes. */
    public ClosedForm(ScalableService service, Parameters parameters, Demand demand) {
        Optional<Trigger> trigger = Trigger.of(service, parameters, demand);
        this.seconds = new ReactionTime(service, parameters).percentile99(trigger);
        this.covered = trigger.map(each -> demand.limit() / each.use()).orElse(1.0);
        this.growth = new Growth(
                Math.ceil(seconds),
                demand.capacity(service.min()) * demand.limit(),
                demand.capacity(1) * demand.limit());
    }

    /** Takes the next piece of the load; it begins where the one before ended, the first at 0. */
    public void stretch(long untilSecond, double requestsPerSecond) {
        growth.stretch(untilSecond, requestsPerSecond);
    }

    /** Returns the closed form of the load so far. */
    public Reaction reaction() {
        return new Reaction(seconds, growth.percentile(99), covered);
    }
}
