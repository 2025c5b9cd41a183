package dev.bandstand.simulation.policy;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.PredictivePolicy;
import dev.bandstand.simulation.service.ScalableService;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The forecasts of all predictive scaling policies of a service, and what the user should know about them.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PredictiveScalingPolicyConfiguration.html">PredictiveScalingPolicyConfiguration</a>
 */
public final class Forecasts {

    private final List<Forecasting> each;
    private final ScalingLog log;

    /**
     * Makes the forecasts, none of which has seen anything.
     *
     * @param service the service
     * @param parameters the season of the stand-in
     * @param random draws it
     * @param start the moment of second 0, where it is known; hours begin with those of the clock
     * @param log hears the warnings
     */
    public Forecasts(
            ScalableService service,
            Parameters parameters,
            SplittableRandom random,
            Optional<Instant> start,
            ScalingLog log) {
        this.log = log;
        int season = (int) Math.round(parameters.draw(Parameter.PREDICTIVE_SEASON, random));
        long clockSecond = Math.floorMod(start.map(Instant::getEpochSecond).orElse(0L), (long) Forecasting.HOUR);
        this.each = service.policies(PredictivePolicy.class).stream()
                .map(policy -> new Forecasting(policy, season, clockSecond))
                .toList();
        for (Forecasting forecasting : each) {
            PredictivePolicy policy = forecasting.policy();
            if (policy.forecastOnly()) {
                log.warned(0, "forecastOnly", policy.name() + " only forecasts (ForecastOnly) and never scales");
            } else {
                log.warned(
                        0,
                        "forecastStandIn",
                        policy.name() + " is forecast by a seasonal stand-in: AWS's own model is not public");
            }
        }
    }

    List<Forecasting> each() {
        return each;
    }

    /** Returns how many there are. */
    public int size() {
        return each.size();
    }

    /** Returns the metric that one of them forecasts. */
    public MetricKind metric(int number) {
        return each.get(number).policy().metric();
    }

    /**
     * Shows one of them a stretch of the load.
     *
     * @param number which
     * @param from its begin
     * @param until its end
     * @param load what all tasks together had, in the metric's unit: CPU or memory percent times running tasks, or requests a minute
     */
    public void observe(int number, long from, long until, double load) {
        each.get(number).observe(from, until, load);
    }

    /** Returns the next moment after {@code second} at which {@link Scaler#forecast} may change something. */
    public long next(long second) {
        long next = Scheduling.NEVER;
        for (int i = 0; i < each.size(); i++) {
            next = Math.min(next, each.get(i).next(second));
        }
        return next;
    }

    /** Ends the run: warns where there was too little history for a forecast. */
    public void finish(long now) {
        for (Forecasting forecasting : each) {
            if (!forecasting.isReady()) {
                log.warned(
                        now,
                        "forecastTooShort",
                        forecasting.policy().name() + " had " + forecasting.hours() + " of the "
                                + Forecasting.LEAST_HOURS
                                + " hours of load that a first forecast needs, and did nothing");
            }
        }
    }
}
