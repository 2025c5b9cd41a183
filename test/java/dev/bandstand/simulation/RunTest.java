package dev.bandstand.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bandstand.simulation.score.Score;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.PredictivePolicy;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunTest {

    private static final TrackingPolicy CPU = new TrackingPolicy("Cpu", MetricKind.CPU, 60, 60, 60, 300, false);

    @Test
    void tellsHowRequestsWaited() {
        Stage stage = Stage.fixed().between(2, 2);

        // At half of what two tasks do, 0.5 / (50 - 25) s by the formula; then 20 s of 10 a second too many.
        Score score = stage.play(2).load(50, 600).load(110, 620).load(0, 660).end();

        assertThat(score.waiting().meanSeconds()).isCloseTo(0.02, within(1e-9));
        assertThat(score.waiting().percentile95Seconds()).isCloseTo(Math.log(10) / 25, within(1e-9));
        assertThat(score.waiting().mostRequests()).isCloseTo(200, within(1e-6));
    }

    @Test
    void whatComesBehindABacklogIsNoneOfTheFormula() {
        Stage stage = Stage.fixed().between(2, 2);

        // 99 a second while 200 wait: the tasks have room for one more a second and are busy all the time.
        Score score = stage.play(2).load(50, 600).load(110, 620).load(99, 640).end();

        assertThat(score.waiting().meanSeconds()).isCloseTo(0.02, within(1e-9));
    }

    @Test
    void withoutAPolicyNothingHappens() {
        Stage stage = Stage.fixed();
        Score score = stage.play(2).load(50, 3600).end();

        assertThat(stage.decisions).isEmpty();
        assertThat(stage.counts).containsExactly("0 serving 2 of 2, billed 2");
        assertThat(score.taskHours()).isEqualTo(2);
        assertThat(score.overloadSeconds()).isZero();
        assertThat(score.scalings()).isZero();
    }

    @Test
    void aJumpOfTheLoadIsFollowedAfterThreeDatapointsTheirDelayAndTheStart() {
        Stage stage = Stage.fixed().with(CPU);
        stage.play(4).load(100, 600).load(190, 890).end();

        // 4 tasks at 95 %: the minutes that end at 660, 720 and 780 can be seen by 840; 4 x 95 / 60 is 6.3.
        assertThat(stage.decisions).containsExactly("840 scaleOut Cpu 4 → 7");
        assertThat(stage.counts)
                .containsExactly(
                        "0 serving 4 of 4, billed 4", "840 serving 4 of 7, billed 7", "880 serving 7 of 7, billed 7");
    }

    @Test
    void theCooldownBeginsOnceTheTasksRunAndOldDatapointsStillCall() {
        Stage stage = Stage.fixed().with(CPU);
        stage.play(4).load(100, 600).load(190, 1200).end();

        // The 7 run from 870 on, so until 930 what they add counts; at 960 the latest minute seen is that of 840 to
        // 900.
        assertThat(stage.decisions)
                .containsExactly("840 scaleOut Cpu 4 → 7", "900 blocked Cpu 7 → 12", "960 scaleOut Cpu 7 → 9");
    }

    @Test
    void theLoadIsLeftSlowlyAndEachTaskDrainsAndStops() {
        Stage stage = Stage.fixed().with(CPU);
        stage.play(4).load(110, 1200).load(60, 2400).end();

        // 4 tasks at 30 % lie below 0.9 x 60 %: the 15th such minute ends at 2100 and can be seen at 2160.
        assertThat(stage.decisions).containsExactly("2160 scaleIn Cpu 4 → 2", "2220 blocked Cpu 2 → 1");
        // 30 s of draining, then 20 s until the containers are killed.
        assertThat(stage.counts)
                .containsExactly(
                        "0 serving 4 of 4, billed 4", "2160 serving 2 of 2, billed 4", "2210 serving 2 of 2, billed 2");
    }

    @Test
    void theForecastLaunchesTasksBeforeTheHourThatNeedsThem() {
        Stage stage = Stage.fixed().from("2026-03-02T00:00:00Z");
        stage.with(new PredictivePolicy("Forecast", MetricKind.CPU, 60, false, false, 0, 300));
        Stage.Play play = stage.play(4);
        for (int day = 0; day < 2; day++) {
            long midnight = day * 86_400L;
            play.load(40, midnight + 12 * 3600).load(190, midnight + 14 * 3600).load(40, midnight + 86_400);
        }
        play.end();

        // 190 a second are 6.3 tasks at 60 %; they are launched 300 s before 12:00 of the second day.
        assertThat(stage.decisions).containsExactly((86_400 + 12 * 3600 - 300) + " scaleOut Forecast 4 → 7");
    }

    @Test
    void aRunWithoutAnyoneWhoListensGoesTheSameWay() {
        Score heard =
                Stage.fixed().with(CPU).play(4).load(100, 600).load(190, 3600).end();

        Run unheard = new Run(Stage.fixed().with(CPU).experiment(4), 1, Recorder.NONE);
        unheard.advance(600, 100);
        unheard.advance(3600, 190);
        assertThat(unheard.finish()).isEqualTo(heard);
    }

    @Test
    void anotherSeedIsAnotherRunAndAnotherPolicyLeavesTheLuckOfTheRestAlone() {
        assertThat(delays(new Stage().with(CPU), 1)).isNotEqualTo(delays(new Stage().with(CPU), 2));

        TrackingPolicy requests =
                new TrackingPolicy("Requests", MetricKind.REQUESTS_PER_TARGET, 60, 1e9, 60, 300, true);
        assertThat(delays(new Stage().with(CPU).with(requests), 1)).isEqualTo(delays(new Stage().with(CPU), 1));
    }

    private static List<String> delays(Stage stage, long seed) {
        stage.play(4, seed).load(100, 600).load(190, 1500).end();
        return stage.counts;
    }
}
