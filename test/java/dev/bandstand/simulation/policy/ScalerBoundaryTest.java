package dev.bandstand.simulation.policy;

import static dev.bandstand.simulation.policy.Policies.NONE_ABOVE;
import static dev.bandstand.simulation.policy.Policies.by;
import static dev.bandstand.simulation.policy.Policies.rung;
import static dev.bandstand.simulation.policy.Policies.service;
import static dev.bandstand.simulation.policy.Policies.steps;
import static dev.bandstand.simulation.policy.Policies.tracking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.scaling.Adjustment;
import dev.bandstand.simulation.service.StepPolicy;
import org.junit.jupiter.api.Test;

/** Where what is wanted is exactly what there is: each of these holds one comparison at its boundary. */
class ScalerBoundaryTest {

    private static final StepPolicy STAY = steps("Stay", Adjustment.CHANGE_IN_CAPACITY, 50, rung(0, NONE_ABOVE, 0));

    @Test
    void aStepOfNothingIsNoScaleOutThatWouldGoToTheMinimumFirst() {
        Trial trial = new Trial(service(2, 8, STAY), 1);
        assertThat(trial.ring("StayAlarm", 60).decide(60)).isEqualTo(1);
        assertThat(trial.log.lines).isEmpty();
    }

    @Test
    void aStepOfNothingIsNoScaleInThatWouldGoToTheMaximumFirst() {
        Trial trial = new Trial(service(1, 4, STAY), 5);
        assertThat(trial.ring("StayAlarm", 60).decide(60)).isEqualTo(5);
        assertThat(trial.log.lines).isEmpty();
    }

    @Test
    void aMetricAtItsTargetIsNoScaleOutThatWouldGoToTheMinimumFirst() {
        Trial trial = new Trial(service(2, 8, tracking("Cpu", 50)), 1);
        assertThat(trial.ring("Cpu-AlarmHigh", 50).decide(60)).isEqualTo(1);
        assertThat(trial.log.lines).isEmpty();
    }

    @Test
    void ofTwoThatWantTheSameTheFirstIsNamed() {
        Trial in = new Trial(service(1, 8, tracking("A", 50), tracking("B", 50)), 4);
        assertThat(in.ring("A-AlarmLow", 25).ring("B-AlarmLow", 25).decide(60)).isEqualTo(2);
        assertThat(in.log.lines).containsExactly("60 in A 4>2 A-AlarmLow ALARM 3/3");

        Trial out = new Trial(service(1, 8, by("A", 1), by("B", 1)), 4);
        assertThat(out.ring("AAlarm", 60).ring("BAlarm", 60).decide(60)).isEqualTo(5);
        assertThat(out.log.lines).containsExactly("60 out A 4>5 AAlarm ALARM 3/3");
    }

    @Test
    void whatIsAlreadyOnItsWayOutIsNotBlocked() {
        Trial trial = new Trial(service(1, 20, by("Out", 2)), 6);
        trial.running = 4;
        assertThat(trial.ring("OutAlarm", 60).decide(60)).isEqualTo(6);
        assertThat(trial.log.lines).isEmpty();
    }

    @Test
    void aSmallerStepThanWhatIsOnItsWayIsNoScaleIn() {
        Trial trial = new Trial(service(1, 20, by("Out", 1)), 6);
        trial.running = 4;
        assertThat(trial.ring("OutAlarm", 60).decide(60)).isEqualTo(6);
        assertThat(trial.log.lines).isEmpty();
    }

    @Test
    void whatIsAlreadyOnItsWayInIsNotBlocked() {
        Trial step = new Trial(service(1, 20, by("In", -1)), 4);
        step.running = 5;
        assertThat(step.ring("InAlarm", 40).decide(60)).isEqualTo(4);
        assertThat(step.log.lines).isEmpty();

        Trial tracked = new Trial(service(1, 20, tracking("A", 50), tracking("B", 50)), 2);
        tracked.running = 4;
        assertThat(tracked.ring("A-AlarmLow", 25).decide(60)).isEqualTo(2);
        assertThat(tracked.log.lines).isEmpty();
    }

    @Test
    void aSmallerStepThanWhatIsOnItsWayInIsNotBlockedAtTheMaximum() {
        Trial trial = new Trial(service(1, 4, by("In", -1)), 4);
        trial.running = 6;
        assertThat(trial.ring("InAlarm", 40).decide(60)).isEqualTo(4);
        assertThat(trial.log.lines).isEmpty();
    }

    @Test
    void anActionThatChangesNothingIsNotHeldByADeployment() {
        Trial trial = new Trial(service(1, 8), 4);
        trial.deploying = true;
        assertThat(trial.scheduled(60, Policies.action("Day", 2, 4))).isEqualTo(4);
        assertThat(trial.log.lines).hasSize(1).first().asString().startsWith("60 scheduled Day 4>4");
    }

    @Test
    void aLowerBoundBelowTheThresholdIsExclusive() {
        StepPolicy policy = steps("In", Adjustment.CHANGE_IN_CAPACITY, 50, rung(-20, -10, -1));
        assertThat(Stepping.wanted(policy, 30, 50, 4)).isEqualTo(4);
        assertThat(Stepping.wanted(policy, 30.001, 50, 4)).isEqualTo(3);
        assertThat(Stepping.wanted(policy, 40, 50, 4)).isEqualTo(3);
    }
}
