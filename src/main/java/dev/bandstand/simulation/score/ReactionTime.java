package dev.bandstand.simulation.score;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.service.Ec2Capacity;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.TargetGroup;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How long it takes from a jump of the load to the tasks that serve it: the rest of the period in which it jumps, the periods that
 * must breach, the publication of the last one, the next evaluation of the alarm and the start of a task. The 99th percentile comes
 * from ten thousand draws of the parameters, always the same.
 */
final class ReactionTime {

    private static final int DRAWS = 10_000;
    private static final int MINUTE = 60;
    private static final int OFTEN = 10;

    private final ScalableService service;
    private final Parameters parameters;
    private final SplittableRandom random = new SplittableRandom(99);

    ReactionTime(ScalableService service, Parameters parameters) {
        this.service = service;
        this.parameters = parameters;
    }

    /** Returns the seconds that 99 of 100 jumps do not exceed; those of a start alone where nothing is triggered. */
    double percentile99(Optional<Trigger> trigger) {
        double[] seconds = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            seconds[i] = trigger.map(this::decision).orElse(0.0) + start();
        }
        Arrays.sort(seconds);
        return Quantiles.rank(seconds, 99);
    }

    /** Draws the time from a jump to the desired count. */
    private double decision(Trigger trigger) {
        double jump = random.nextDouble() * MINUTE;
        int period = trigger.periodSeconds();
        double counted = (Math.ceil(jump / period) + trigger.datapoints()) * period;
        double published = counted + parameters.draw(delay(trigger), random);
        int every = period < MINUTE ? OFTEN : MINUTE;
        double phase = parameters.draw(Parameter.ALARM_PHASE, random) % every;
        double evaluated = Math.ceil((published - phase) / every) * every + phase;
        return evaluated - jump;
    }

    private static Parameter delay(Trigger trigger) {
        if (trigger.metric() == MetricKind.REQUESTS || trigger.metric() == MetricKind.REQUESTS_PER_TARGET) {
            return Parameter.PUBLISH_LOAD_BALANCER;
        }
        return trigger.periodSeconds() < MINUTE ? Parameter.PUBLISH_ECS_HIGH_RESOLUTION : Parameter.PUBLISH_ECS;
    }

    /** Draws the time from the desired count to a task that serves; on EC2 an instance is launched first. */
    private double start() {
        int interval = service.targetGroup()
                .map(TargetGroup::healthCheckIntervalSeconds)
                .orElse(0);
        double instance =
                service.capacity() instanceof Ec2Capacity ? parameters.draw(Parameter.EC2_INSTANCE_READY, random) : 0;
        return instance
                + parameters.draw(Parameter.START_TASK, random)
                + parameters.draw(Parameter.START_APPLICATION, random)
                + parameters.draw(Parameter.START_HEALTH_CHECK, random) * interval;
    }
}
