package dev.bandstand.simulation.policy;

import static dev.bandstand.simulation.policy.Policies.NONE_ABOVE;
import static dev.bandstand.simulation.policy.Policies.action;
import static dev.bandstand.simulation.policy.Policies.by;
import static dev.bandstand.simulation.policy.Policies.outOnly;
import static dev.bandstand.simulation.policy.Policies.rung;
import static dev.bandstand.simulation.policy.Policies.service;
import static dev.bandstand.simulation.policy.Policies.steps;
import static dev.bandstand.simulation.policy.Policies.tracking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.scaling.Adjustment;
import org.junit.jupiter.api.Test;

/**
 * The considerations for several policies on <a
 * href="https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html#target-tracking-considerations">AWS's
 * page</a>.
 */
class ScalerSeveralTest {

    @Test
    void takesTheLargestOfSeveralScaleOuts() {
        Trial trial = new Trial(service(1, 50, by("A", 2), by("B", 5), by("C", 3)), 4);

        assertThat(trial.ring("AAlarm", 60)
                        .ring("BAlarm", 60)
                        .ring("CAlarm", 60)
                        .decide(0))
                .isEqualTo(9);
        assertThat(trial.log.lines).containsExactly("0 out B 4>9 BAlarm ALARM 3/3");
    }

    @Test
    void takesTheLargestCapacityOfSeveralScaleIns() {
        Trial trial = new Trial(service(1, 50, by("A", -4), by("B", -1), by("C", -3)), 10);

        assertThat(trial.ring("AAlarm", 40)
                        .ring("BAlarm", 40)
                        .ring("CAlarm", 40)
                        .decide(0))
                .isEqualTo(9);
        assertThat(trial.log.lines).containsExactly("0 in B 10>9 BAlarm ALARM 3/3");
    }

    @Test
    void scalesOutWhenAnotherPolicyScalesInAtTheSameMoment() {
        Trial trial = new Trial(service(1, 50, by("In", -4), by("Out", 1)), 10);

        assertThat(trial.ring("InAlarm", 40).ring("OutAlarm", 60).decide(0)).isEqualTo(11);
    }

    @Test
    void staysWhenAPolicyAtTheMaximumAsksForMoreAtTheMomentOfAScaleIn() {
        Trial trial = new Trial(service(1, 10, by("In", -4), by("Out", 1)), 10);

        assertThat(trial.ring("InAlarm", 40).ring("OutAlarm", 60).decide(0)).isEqualTo(10);
    }

    @Test
    void startsOnlyTheCooldownOfThePolicyThatWon() {
        Trial trial = new Trial(service(1, 50, by("A", 2), by("B", 5)), 4);
        trial.ring("AAlarm", 60).ring("BAlarm", 60).reach(0);

        assertThat(trial.ring("AAlarm", 60).decide(60)).isEqualTo(11);
    }

    @Test
    void takesTheFirstByNameOfEqualOnes() {
        Trial trial = new Trial(service(1, 50, by("A", 2), by("B", 2)), 4);
        trial.ring("BAlarm", 60).ring("AAlarm", 60).decide(0);

        assertThat(trial.log.lines).containsExactly("0 out A 4>6 AAlarm ALARM 3/3");
    }

    @Test
    void forgetsACallOnceItIsDecided() {
        Trial trial = new Trial(service(1, 50, by("A", 2), by("B", 5)), 4);
        trial.ring("AAlarm", 60).reach(0);

        assertThat(trial.decide(600)).isEqualTo(6);
        assertThat(trial.ring("BAlarm", 60).decide(660)).isEqualTo(11);
    }

    @Test
    void scalesOutWhenAnyTargetTrackingAsksForIt() {
        Trial trial = new Trial(service(1, 50, tracking("Cpu", 50), tracking("Memory", 50)), 4);

        assertThat(trial.ring("Cpu-AlarmLow", 10).ring("Memory-AlarmHigh", 75).decide(0))
                .isEqualTo(6);
    }

    @Test
    void scalesInOnlyWhenAllTargetTrackingAgrees() {
        Trial trial = new Trial(service(1, 50, tracking("Cpu", 50), tracking("Memory", 50)), 10);

        assertThat(trial.ring("Cpu-AlarmLow", 10).decide(0)).isEqualTo(10);
        assertThat(trial.ring("Cpu-AlarmLow", 10).ring("Memory-AlarmLow", 30).decide(60))
                .isEqualTo(6);
        assertThat(trial.log.lines)
                .containsExactly(
                        "0 blocked Cpu 10>2 Cpu-AlarmLow ALARM 3/3; further -8 → Memory is not ready to scale in",
                        "60 in Memory 10>6 Memory-AlarmLow ALARM 3/3");
    }

    @Test
    void takesAnAlarmThatRangBeforeAsReadyUntilItIsSilent() {
        Trial trial = new Trial(service(1, 50, tracking("Cpu", 50), tracking("Memory", 50)), 10);
        trial.ring("Memory-AlarmLow", 30).decide(0);

        assertThat(trial.ring("Cpu-AlarmLow", 10).decide(20)).isEqualTo(6);

        Trial silent = new Trial(service(1, 50, tracking("Cpu", 50), tracking("Memory", 50)), 10);
        silent.ring("Memory-AlarmLow", 30).decide(0);
        silent.calm("Memory-AlarmLow");
        assertThat(silent.ring("Cpu-AlarmLow", 10).decide(20)).isEqualTo(10);
    }

    @Test
    void staysWhereOneOfThemWouldPassItsTargetAgain() {
        Trial trial = new Trial(service(1, 50, tracking("Cpu", 50), tracking("Memory", 50)), 4);

        assertThat(trial.ring("Cpu-AlarmLow", 10).ring("Memory-AlarmLow", 44).decide(0))
                .isEqualTo(4);
        assertThat(trial.log.lines).isEmpty();
    }

    @Test
    void doesNotWaitForTargetTrackingThatNeverScalesIn() {
        Trial trial = new Trial(service(1, 50, tracking("Cpu", 50), outOnly("Memory", 50)), 10);

        assertThat(trial.ring("Cpu-AlarmLow", 10).decide(0)).isEqualTo(2);
    }

    @Test
    void scalesInByAStepWithoutWaitingForTargetTracking() {
        Trial trial = new Trial(service(1, 50, by("In", -2), tracking("Memory", 50)), 10);

        assertThat(trial.ring("InAlarm", 40).decide(0)).isEqualTo(8);
    }

    /** The pattern on the page: target tracking out, a step policy in. */
    @Test
    void scalesOutByTargetTrackingAndInByAStepPolicy() {
        Trial trial = new Trial(service(1, 50, by("In", -2), outOnly("Cpu", 50)), 4);

        assertThat(trial.ring("Cpu-AlarmHigh", 100).reach(0)).isEqualTo(8);
        assertThat(trial.calm("Cpu-AlarmHigh").ring("InAlarm", 40).reach(900)).isEqualTo(6);
    }

    @Test
    void doesNothingWhereNoStepFitsOrTheStepChangesNothing() {
        Trial trial = new Trial(
                service(
                        1,
                        50,
                        steps("Out", Adjustment.CHANGE_IN_CAPACITY, 50, rung(0, 10, 0), rung(10, NONE_ABOVE, 3))),
                4);

        assertThat(trial.ring("OutAlarm", 45).decide(0)).isEqualTo(4);
        assertThat(trial.ring("OutAlarm", 55).decide(60)).isEqualTo(4);
        assertThat(trial.ring("OutAlarm", 60).decide(120)).isEqualTo(7);
    }

    @Test
    void letsNobodyWaitForAPolicyThatWantsNoChange() {
        Trial step = new Trial(
                service(1, 50, by("In", -4), steps("Out", Adjustment.CHANGE_IN_CAPACITY, 50, rung(0, NONE_ABOVE, 0))),
                10);
        Trial tracking = new Trial(service(1, 50, by("In", -4), tracking("Cpu", 50)), 10);

        assertThat(step.ring("InAlarm", 40).ring("OutAlarm", 60).decide(0)).isEqualTo(6);
        assertThat(tracking.ring("InAlarm", 40).ring("Cpu-AlarmHigh", 50).decide(0))
                .isEqualTo(6);
    }

    @Test
    void leavesACountAboveTheMaximumToAPolicyThatScalesIn() {
        Trial trial =
                new Trial(service(1, 8, steps("Out", Adjustment.CHANGE_IN_CAPACITY, 50, rung(0, NONE_ABOVE, 0))), 10);

        assertThat(trial.ring("OutAlarm", 60).decide(0)).isEqualTo(10);
    }

    @Test
    void isSilentAboutTargetTrackingThatWantsNoChange() {
        Trial trial = new Trial(service(1, 50, tracking("Cpu", 50), tracking("Memory", 50)), 4);
        trial.ring("Cpu-AlarmLow", 44).decide(0);

        assertThat(trial.log.lines).isEmpty();
    }

    @Test
    void holdsAnExactCapacityAgainstTheDesiredCountAndAChangeAgainstTheRunningTasks() {
        Trial exact =
                new Trial(service(1, 50, steps("Exact", Adjustment.EXACT_CAPACITY, 50, rung(0, NONE_ABOVE, 5))), 7);
        exact.running = 3;
        Trial change = new Trial(service(1, 50, by("In", -1)), 8);
        change.running = 10;

        assertThat(exact.ring("ExactAlarm", 60).decide(0)).isEqualTo(5);
        assertThat(change.ring("InAlarm", 40).decide(0)).isEqualTo(8);
    }

    @Test
    void setsAnExactCapacityInBothDirections() {
        Trial trial =
                new Trial(service(1, 50, steps("Exact", Adjustment.EXACT_CAPACITY, 50, rung(0, NONE_ABOVE, 5))), 3);

        assertThat(trial.ring("ExactAlarm", 60).reach(0)).isEqualTo(5);
        trial.scheduled(100, action("up", 9, 50));
        trial.scheduled(110, action("back", 1, 50));
        trial.running = 9;
        assertThat(trial.ring("ExactAlarm", 60).reach(1000)).isEqualTo(5);
    }

    @Test
    void scalesNothingInWhileADeploymentRuns() {
        Trial trial = new Trial(service(1, 50, by("In", -2), tracking("Cpu", 50)), 10);
        trial.deploying = true;

        assertThat(trial.ring("InAlarm", 40).decide(0)).isEqualTo(10);
        assertThat(trial.ring("Cpu-AlarmLow", 10).decide(60)).isEqualTo(10);
        assertThat(trial.scheduled(90, action("down", 1, 5))).isEqualTo(10);
        assertThat(trial.log.lines)
                .containsExactly(
                        "0 blocked In 10>8 InAlarm ALARM 3/3; further -2 → deployment",
                        "60 blocked Cpu 10>2 Cpu-AlarmLow ALARM 3/3; further -8 → deployment",
                        "90 scheduled down 10>10 min 1, max 5",
                        "90 blocked down 10>5 min 1, max 5; further -5 → deployment");
    }

    @Test
    void scalesOutWhileADeploymentRuns() {
        Trial trial = new Trial(service(1, 50, by("Out", 2), tracking("Cpu", 50)), 10);
        trial.deploying = true;

        assertThat(trial.ring("OutAlarm", 60).reach(0)).isEqualTo(12);
        assertThat(trial.ring("Cpu-AlarmHigh", 100).reach(60)).isEqualTo(24);
        assertThat(trial.scheduled(90, action("up", 30, 50))).isEqualTo(30);
    }
}
