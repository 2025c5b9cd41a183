package dev.bandstand.simulation.policy;

import static dev.bandstand.simulation.policy.Policies.action;
import static dev.bandstand.simulation.policy.Policies.by;
import static dev.bandstand.simulation.policy.Policies.service;
import static dev.bandstand.simulation.policy.Policies.tracking;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/**
 * Min and max, as <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-autoscaling-stepscaling.html">the page about
 * services</a> and <a
 * href="https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-scheduled-scaling.html">the one about scheduled
 * scaling</a> tell them.
 */
class ScalerRangeTest {

    @Test
    void holdsAResultWithinTheRangeAndSaysSoOnce() {
        Trial trial = new Trial(service(3, 10, by("In", -5), by("Out", 5)), 7);

        assertThat(trial.ring("OutAlarm", 60).reach(0)).isEqualTo(10);
        assertThat(trial.ring("OutAlarm", 60).reach(600)).isEqualTo(10);
        assertThat(trial.ring("OutAlarm", 60).reach(660)).isEqualTo(10);
        assertThat(trial.ring("InAlarm", 40).reach(720)).isEqualTo(5);
        assertThat(trial.ring("InAlarm", 40).reach(1200)).isEqualTo(3);
        assertThat(trial.ring("InAlarm", 40).reach(1800)).isEqualTo(3);
        assertThat(trial.ring("InAlarm", 40).reach(1860)).isEqualTo(3);
        assertThat(trial.log.lines)
                .containsExactly(
                        "0 out Out 7>10 OutAlarm ALARM 3/3",
                        "600 blocked Out 10>15 OutAlarm ALARM 3/3; further 5 → maximum 10",
                        "720 in In 10>5 InAlarm ALARM 3/3",
                        "1200 in In 5>3 InAlarm ALARM 3/3",
                        "1800 blocked In 3>0 InAlarm ALARM 3/3; further -3 → minimum 3");
    }

    @Test
    void saysAgainWhatHoldsItBackAfterTheAlarmWasSilent() {
        Trial trial = new Trial(service(1, 10, by("Out", 5)), 10);
        trial.ring("OutAlarm", 60).decide(0);
        trial.calm("OutAlarm").ring("OutAlarm", 60).decide(600);

        assertThat(trial.log.lines)
                .containsExactly(
                        "0 blocked Out 10>15 OutAlarm ALARM 3/3; further 5 → maximum 10",
                        "600 blocked Out 10>15 OutAlarm ALARM 3/3; further 5 → maximum 10");
    }

    @Test
    void goesFromBelowTheMinimumToItFirst() {
        Trial trial = new Trial(service(4, 20, by("In", -1), by("Out", 8)), 2);

        assertThat(trial.ring("InAlarm", 40).reach(0)).isEqualTo(2);
        assertThat(trial.ring("OutAlarm", 60).reach(60)).isEqualTo(4);
        assertThat(trial.ring("OutAlarm", 60).reach(600)).isEqualTo(12);
        assertThat(trial.log.lines)
                .containsExactly(
                        "0 blocked In 2>1 InAlarm ALARM 3/3; further -1 → minimum 4",
                        "60 out Out 2>4 OutAlarm ALARM 3/3; from below the minimum 4 to it first",
                        "600 out Out 4>12 OutAlarm ALARM 3/3");
    }

    @Test
    void goesFromAboveTheMaximumToItFirst() {
        Trial trial = new Trial(service(1, 6, by("In", -3), by("Out", 1)), 10);

        assertThat(trial.ring("OutAlarm", 60).reach(0)).isEqualTo(10);
        assertThat(trial.ring("InAlarm", 40).reach(60)).isEqualTo(6);
        assertThat(trial.ring("InAlarm", 40).reach(600)).isEqualTo(3);
        assertThat(trial.log.lines)
                .containsExactly(
                        "0 blocked Out 10>11 OutAlarm ALARM 3/3; further 1 → maximum 6",
                        "60 in In 10>6 InAlarm ALARM 3/3; from above the maximum 6 to it first",
                        "600 in In 6>3 InAlarm ALARM 3/3");
    }

    @Test
    void startsTargetTrackingFromNothingWithTheLeastPossible() {
        Trial one = new Trial(service(0, 20, tracking("Cpu", 50)), 0);
        Trial least = new Trial(service(3, 20, tracking("Cpu", 50)), 0);

        assertThat(one.ring("Cpu-AlarmHigh", 90).decide(0)).isEqualTo(1);
        assertThat(least.ring("Cpu-AlarmHigh", 90).decide(0)).isEqualTo(3);
    }

    @Test
    void scalesInToNothingWhereTheMinimumAllowsIt() {
        Trial trial = new Trial(service(0, 20, tracking("Requests", 1000)), 4);

        assertThat(trial.ring("Requests-AlarmLow", 0).decide(0)).isZero();
    }

    @Test
    void setsTheRangeForGoodAndRaisesToTheMinimum() {
        Trial trial = new Trial(service(2, 10, by("In", -5)), 4);

        assertThat(trial.scheduled(0, action("up", 8, 20))).isEqualTo(8);
        trial.running = 8;
        assertThat(trial.scaler.min()).isEqualTo(8);
        assertThat(trial.scaler.max()).isEqualTo(20);
        assertThat(trial.ring("InAlarm", 40).decide(9999)).isEqualTo(8);
        assertThat(trial.log.lines.get(0)).isEqualTo("0 scheduled up 4>8 min 8, max 20");
    }

    @Test
    void lowersToTheMaximum() {
        Trial trial = new Trial(service(2, 20), 15);

        assertThat(trial.scheduled(0, action("down", 1, 6))).isEqualTo(6);
        assertThat(trial.log.lines).containsExactly("0 scheduled down 15>6 min 1, max 6");
    }

    @Test
    void leavesACountWithinTheNewRangeAndTellsOfTheRun() {
        Trial trial = new Trial(service(2, 20), 5);

        assertThat(trial.scheduled(0, action("up", OptionalInt.of(5), OptionalInt.empty())))
                .isEqualTo(5);
        assertThat(trial.scheduled(60, action("cap", OptionalInt.empty(), OptionalInt.of(5))))
                .isEqualTo(5);
        assertThat(trial.scaler.min()).isEqualTo(5);
        assertThat(trial.scaler.max()).isEqualTo(5);
        assertThat(trial.log.lines).containsExactly("0 scheduled up 5>5 min 5", "60 scheduled cap 5>5 max 5");
    }

    @Test
    void tellsOnlyOfTheRunWhereADeploymentHoldsNothingBack() {
        Trial trial = new Trial(service(2, 20), 5);
        trial.deploying = true;
        trial.scheduled(0, action("same", 5, 5));

        assertThat(trial.log.lines).containsExactly("0 scheduled same 5>5 min 5, max 5");
    }

    /** "You must specify a new minimum and maximum capacity, and not just the minimum capacity", says AWS. */
    @Test
    void refusesAMinimumAboveTheMaximumInForceAndChangesNothing() {
        Trial trial = new Trial(service(2, 10), 4);

        assertThat(trial.scheduled(60, action("up", OptionalInt.of(11), OptionalInt.empty())))
                .isEqualTo(4);
        assertThat(trial.scaler.min()).isEqualTo(2);
        assertThat(trial.scheduled(120, action("down", OptionalInt.empty(), OptionalInt.of(1))))
                .isEqualTo(4);
        assertThat(trial.scaler.max()).isEqualTo(10);
        assertThat(trial.scheduled(180, action("odd", 7, 6))).isEqualTo(4);
        assertThat(trial.log.lines)
                .containsExactly(
                        "60 warned minAboveMax up changes nothing: min 11 would be above max 10",
                        "120 warned minAboveMax down changes nothing: min 2 would be above max 1",
                        "180 warned minAboveMax odd changes nothing: min 7 would be above max 6");
    }

    @Test
    void takesAMinimumAtTheMaximumInForce() {
        Trial trial = new Trial(service(2, 10), 4);

        assertThat(trial.scheduled(60, action("up", OptionalInt.of(10), OptionalInt.empty())))
                .isEqualTo(10);
    }

    @Test
    void warnsOfATemplateWhoseMinimumIsAboveItsMaximum() {
        assertThat(new Trial(service(5, 4), 4).log.lines).containsExactly("0 warned minAboveMax min 5 is above max 4");
        assertThat(new Trial(service(4, 4), 4).log.lines).isEmpty();
    }
}
