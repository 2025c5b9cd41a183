package dev.bandstand.simulation;

import dev.bandstand.simulation.alarm.AlarmEvaluator;
import dev.bandstand.simulation.alarm.AlarmState;
import dev.bandstand.simulation.fleet.Luck;
import dev.bandstand.simulation.fleet.Rounds;
import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.policy.Scaler;
import dev.bandstand.simulation.policy.ScalingAlarm;
import dev.bandstand.simulation.service.MetricAlarm;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The alarms of the policies, each evaluated at its own second. */
final class Alarms {

    private static final int MINUTE = 60;

    /** A mean of tasks at their limit may read a little less by rounding. */
    private static final double ALMOST = 1 - 1e-9;

    private final List<ScalingAlarm> alarms;
    private final AlarmEvaluator[] evaluators;
    private final Rounds rounds;
    private final Recorder recorder;
    private @Nullable TrackingPolicy capped;
    private final double mostCpu;

    Alarms(Experiment experiment, Luck luck, Metrics metrics, Recorder recorder) {
        Parameters parameters = experiment.parameters();
        this.alarms = ScalingAlarm.of(experiment.service(), parameters, luck.stream("policies"));
        this.evaluators = new AlarmEvaluator[alarms.size()];
        long[] firsts = new long[evaluators.length];
        long[] steps = new long[evaluators.length];
        this.recorder = recorder;
        this.mostCpu = metrics.mostCpu() * ALMOST;
        int lookBack = (int) Math.round(luck.once(parameters, Parameter.ALARM_LOOK_BACK));
        for (int i = 0; i < evaluators.length; i++) {
            MetricAlarm alarm = alarms.get(i).alarm();
            String purpose = Parameter.ALARM_PHASE.key() + " " + alarm.name();
            long phase = (long) parameters.draw(Parameter.ALARM_PHASE, luck.stream(purpose));
            int period = Math.min(MINUTE, alarm.periodSeconds());
            evaluators[i] = new AlarmEvaluator(alarm, metrics.stream(alarm.metric(), period), lookBack, phase);
            firsts[i] = evaluators[i].next(-1);
            steps[i] = evaluators[i].next(firsts[i]) - firsts[i];
        }
        this.rounds = new Rounds(firsts, steps);
    }

    /** Returns all of them, as the scaler knows them. */
    List<ScalingAlarm> all() {
        return alarms;
    }

    /** Says why an alarm is in its state. */
    String because(int alarm) {
        return evaluators[alarm].because();
    }

    /** Returns the target tracking policy that was called at the highest CPU there can be since this was asked last. */
    @Nullable TrackingPolicy takeCapped() {
        TrackingPolicy policy = capped;
        capped = null;
        return policy;
    }

    /** Returns when the next alarm is evaluated. */
    long nextSecond() {
        return rounds.nextSecond();
    }

    /** Evaluates all alarms whose turn it is, and calls the policies of those that ring. */
    void evaluate(long now, Scaler scaler) {
        while (rounds.nextSecond() == now) {
            evaluate(rounds.take(), now, scaler);
        }
    }

    private void evaluate(int which, long now, Scaler scaler) {
        AlarmEvaluator evaluator = evaluators[which];
        AlarmState before = evaluator.state();
        AlarmState state = evaluator.evaluate(now);
        if (evaluator.calling()) {
            ScalingAlarm alarm = alarms.get(which);
            double value = evaluator.recent(alarm.datapoints(), alarm.aggregation());
            scaler.call(which, value);
            if (value >= mostCpu
                    && alarm.alarm().metric() == MetricKind.CPU
                    && alarm.policy() instanceof TrackingPolicy policy) {
                capped = policy;
            }
        } else if (state != AlarmState.ALARM && before == AlarmState.ALARM) {
            scaler.silent(which);
        }
        if (state != before) {
            recorder.alarm(now, evaluator.alarm().name(), state.name());
        }
    }
}
