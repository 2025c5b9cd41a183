package dev.bandstand.simulation.policy;

import static dev.bandstand.scaling.Adjustment.CHANGE_IN_CAPACITY;
import static dev.bandstand.scaling.Adjustment.PERCENT_CHANGE_IN_CAPACITY;
import static dev.bandstand.simulation.policy.Policies.NONE_ABOVE;
import static dev.bandstand.simulation.policy.Policies.action;
import static dev.bandstand.simulation.policy.Policies.by;
import static dev.bandstand.simulation.policy.Policies.rung;
import static dev.bandstand.simulation.policy.Policies.service;
import static dev.bandstand.simulation.policy.Policies.steps;
import static dev.bandstand.simulation.policy.Policies.tracking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.parameter.Spread.Choice;
import dev.bandstand.simulation.service.StepPolicy;
import org.junit.jupiter.api.Test;

/** The cooldowns on <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html#step-scaling-cooldown">AWS's page</a>. */
class ScalerCooldownTest {

    /** Two tasks above 50, three from 60, five from 70. */
    private static final StepPolicy OUT =
            steps("Out", CHANGE_IN_CAPACITY, 50, rung(0, 10, 2), rung(10, 20, 3), rung(20, NONE_ABOVE, 5));

    /** The example on the page: after 2, a step of 3 adds 1. */
    @Test
    void addsInTheCooldownOnlyWhatExceedsWhatWasAdded() {
        Trial trial = new Trial(service(1, 50, OUT), 4);

        assertThat(trial.ring("OutAlarm", 55).reach(0)).isEqualTo(6);
        assertThat(trial.ring("OutAlarm", 55).decide(60)).isEqualTo(6);
        assertThat(trial.ring("OutAlarm", 65).reach(120)).isEqualTo(7);
        assertThat(trial.ring("OutAlarm", 75).reach(180)).isEqualTo(9);
        assertThat(trial.ring("OutAlarm", 75).decide(240)).isEqualTo(9);
    }

    @Test
    void countsFromTheRunningTasksOnceTheCooldownIsOver() {
        Trial trial = new Trial(service(1, 50, OUT), 4);
        trial.ring("OutAlarm", 55).reach(0);

        assertThat(trial.ring("OutAlarm", 55).decide(299)).isEqualTo(6);
        assertThat(trial.ring("OutAlarm", 55).decide(300)).isEqualTo(8);
    }

    @Test
    void beginsTheCooldownWhenTheTasksRun() {
        Trial trial = new Trial(service(1, 50, OUT), 4);
        trial.ring("OutAlarm", 55).decide(0);
        trial.scaler.completed(100);
        trial.running = 6;

        assertThat(trial.ring("OutAlarm", 55).decide(399)).isEqualTo(6);
        assertThat(trial.ring("OutAlarm", 55).decide(400)).isEqualTo(8);
    }

    @Test
    void answersALargerBreachWhileTasksAreStillStarting() {
        Trial trial = new Trial(service(1, 50, OUT), 4);

        assertThat(trial.ring("OutAlarm", 55).decide(0)).isEqualTo(6);
        assertThat(trial.ring("OutAlarm", 75).decide(60)).isEqualTo(9);
    }

    @Test
    void countsWhatIsStillStartingUnlessTheParameterSaysOtherwise() {
        Trial standard = new Trial(service(1, 50, OUT), 4);
        Trial running = new Trial(service(1, 50, OUT), 4, word(Parameter.COOLDOWN_IN_PROGRESS, "running"));
        standard.ring("OutAlarm", 55).decide(0);
        running.ring("OutAlarm", 55).decide(0);
        standard.running = 5;
        running.running = 5;

        assertThat(standard.ring("OutAlarm", 55).decide(60)).isEqualTo(6);
        assertThat(running.ring("OutAlarm", 55).decide(60)).isEqualTo(7);
    }

    @Test
    void startsTheCooldownAnewAfterALargerScaleOutUnlessTheParameterSaysNo() {
        Trial anew = new Trial(service(1, 50, OUT), 4);
        Trial kept = new Trial(service(1, 50, OUT), 4, word(Parameter.COOLDOWN_LARGER_RESTARTS, "no"));
        for (Trial trial : new Trial[] {anew, kept}) {
            trial.ring("OutAlarm", 55).reach(0);
            trial.ring("OutAlarm", 65).reach(200);
        }

        assertThat(kept.ring("OutAlarm", 55).decide(299)).isEqualTo(7);
        assertThat(kept.ring("OutAlarm", 55).decide(300)).isEqualTo(9);
        assertThat(anew.ring("OutAlarm", 55).decide(499)).isEqualTo(7);
        assertThat(anew.ring("OutAlarm", 55).decide(500)).isEqualTo(9);
    }

    @Test
    void takesANewBaselineAtTheEndOfTheCooldown() {
        Trial trial = new Trial(service(1, 50, OUT), 4, word(Parameter.COOLDOWN_LARGER_RESTARTS, "no"));
        trial.ring("OutAlarm", 55).reach(0);

        assertThat(trial.ring("OutAlarm", 55).reach(300)).isEqualTo(8);
        assertThat(trial.ring("OutAlarm", 55).reach(360)).isEqualTo(8);
        assertThat(trial.ring("OutAlarm", 65).reach(420)).isEqualTo(9);
        assertThat(trial.ring("OutAlarm", 55).decide(600)).isEqualTo(11);
    }

    @Test
    void isSilentAboutCallsThatAskForWhatIsUnderWay() {
        Trial trial = new Trial(service(1, 9, by("In", -1), OUT), 4);
        trial.ring("OutAlarm", 55).decide(0);
        trial.ring("OutAlarm", 55).decide(60);
        Trial above = new Trial(service(1, 9, by("In", -1)), 10);
        above.ring("InAlarm", 40).decide(0);
        above.ring("InAlarm", 40).decide(60);

        assertThat(trial.log.lines).hasSize(1);
        assertThat(above.log.lines).hasSize(1);
    }

    @Test
    void computesAPercentageFromTheBaselineToo() {
        StepPolicy percent = steps("Out", PERCENT_CHANGE_IN_CAPACITY, 50, rung(0, 10, 50), rung(10, NONE_ABOVE, 100));
        Trial trial = new Trial(service(1, 50, percent), 10);

        assertThat(trial.ring("OutAlarm", 55).reach(0)).isEqualTo(15);
        assertThat(trial.ring("OutAlarm", 65).reach(60)).isEqualTo(20);
    }

    @Test
    void computesTargetTrackingFromTheBaselineToo() {
        Trial trial = new Trial(service(1, 50, tracking("Cpu", 50)), 4);

        assertThat(trial.ring("Cpu-AlarmHigh", 100).reach(0)).isEqualTo(8);
        assertThat(trial.ring("Cpu-AlarmHigh", 100).decide(299)).isEqualTo(8);
        assertThat(trial.ring("Cpu-AlarmHigh", 100).decide(300)).isEqualTo(16);
    }

    @Test
    void keepsACooldownForScalingOutToItsPolicy() {
        Trial trial = new Trial(service(1, 50, by("A", 2), by("B", 3)), 4);

        assertThat(trial.ring("AAlarm", 60).reach(0)).isEqualTo(6);
        assertThat(trial.ring("BAlarm", 60).reach(60)).isEqualTo(9);
    }

    @Test
    void neverCountsFromMoreThanRuns() {
        Trial trial = new Trial(service(1, 50, by("In", -5), OUT), 6);
        trial.ring("OutAlarm", 55).reach(0);
        trial.ring("InAlarm", 40).reach(60);

        assertThat(trial.ring("OutAlarm", 55).decide(120)).isEqualTo(5);
    }

    @Test
    void holdsBackScalingInUntilTheCooldownEnds() {
        Trial trial = new Trial(service(1, 50, by("In", -1)), 10);

        assertThat(trial.ring("InAlarm", 40).reach(0)).isEqualTo(9);
        assertThat(trial.ring("InAlarm", 40).decide(299)).isEqualTo(9);
        assertThat(trial.ring("InAlarm", 40).decide(300)).isEqualTo(8);
    }

    @Test
    void doesNotRepeatAScaleInWhileItsTasksAreStillStopping() {
        Trial trial = new Trial(service(1, 50, by("In", -2)), 10);

        assertThat(trial.ring("InAlarm", 40).decide(0)).isEqualTo(8);
        trial.running = 9;
        assertThat(trial.ring("InAlarm", 40).decide(60)).isEqualTo(8);
    }

    @Test
    void sharesTheCooldownForScalingInUnlessTheParameterSaysNo() {
        Trial shared = new Trial(service(1, 50, by("A", -1), by("B", -2)), 10);
        Trial own =
                new Trial(service(1, 50, by("A", -1), by("B", -2)), 10, word(Parameter.COOLDOWN_SCALE_IN_SHARED, "no"));
        shared.ring("AAlarm", 40).reach(0);
        own.ring("AAlarm", 40).reach(0);

        assertThat(shared.ring("BAlarm", 40).decide(299)).isEqualTo(9);
        assertThat(shared.ring("BAlarm", 40).decide(300)).isEqualTo(7);
        assertThat(own.ring("BAlarm", 40).reach(60)).isEqualTo(7);
        assertThat(own.ring("AAlarm", 40).decide(120)).isEqualTo(7);
    }

    @Test
    void scalesOutAtOnceInTheCooldownForScalingInAndEndsIt() {
        Trial trial = new Trial(service(1, 50, by("In", -1), by("Out", 2)), 10);
        trial.ring("InAlarm", 40).reach(0);

        assertThat(trial.ring("OutAlarm", 60).reach(60)).isEqualTo(11);
        assertThat(trial.ring("InAlarm", 40).reach(120)).isEqualTo(10);
    }

    @Test
    void letsAScaleOutPassItsCooldownToAScaleIn() {
        Trial trial = new Trial(service(1, 50, by("In", -1), by("Out", 2)), 10);
        trial.ring("OutAlarm", 60).reach(0);

        assertThat(trial.ring("InAlarm", 40).decide(60)).isEqualTo(11);
    }

    @Test
    void keepsScheduledActionsOutOfCooldowns() {
        Trial trial = new Trial(service(1, 50, by("In", -1), by("Out", 2)), 10);
        trial.ring("InAlarm", 40).reach(0);

        assertThat(trial.scheduled(10, action("down", 1, 5))).isEqualTo(5);
        assertThat(trial.scheduled(20, action("up", 12, 50))).isEqualTo(12);
        trial.running = 12;
        assertThat(trial.ring("OutAlarm", 60).decide(30)).isEqualTo(14);
    }

    @Test
    void saysUntilWhenItHoldsBack() {
        Trial trial = new Trial(service(1, 50, by("In", -2), OUT), 4);
        trial.ring("OutAlarm", 55).reach(9);
        trial.ring("OutAlarm", 55).decide(60);
        trial.ring("OutAlarm", 55).decide(120);

        assertThat(trial.log.lines)
                .containsExactly(
                        "9 out Out 4>6 OutAlarm ALARM 3/3",
                        "60 blocked Out 6>8 OutAlarm ALARM 3/3; until second 309 further 2 → cooldown");
    }

    @Test
    void saysThatACooldownHasNotBegun() {
        Trial trial = new Trial(service(1, 50, OUT), 4);
        trial.ring("OutAlarm", 55).decide(0);
        trial.running = 5;
        trial.ring("OutAlarm", 55).decide(60);

        assertThat(trial.log.lines)
                .containsExactly(
                        "0 out Out 4>6 OutAlarm ALARM 3/3",
                        "60 blocked Out 6>7 OutAlarm ALARM 3/3; until 300 s after the tasks run further 1 → cooldown");
    }

    @Test
    void saysUntilWhenAnotherPolicyHoldsItBackFromScalingIn() {
        Trial trial = new Trial(service(1, 50, by("A", -1), by("B", -2)), 10);
        trial.ring("AAlarm", 40).reach(5);
        trial.ring("BAlarm", 40).decide(60);

        assertThat(trial.log.lines)
                .containsExactly(
                        "5 in A 10>9 AAlarm ALARM 3/3",
                        "60 blocked B 9>7 BAlarm ALARM 3/3; until second 305 further -2 → cooldown");
    }

    private static Parameters word(Parameter parameter, String word) {
        return Parameters.standard().with(parameter, new Choice(word));
    }
}
