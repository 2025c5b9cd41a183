package dev.bandstand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.score.Score;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.TrackingPolicy;
import org.junit.jupiter.api.Test;

class RunTest {

    private static final TrackingPolicy CPU = new TrackingPolicy("Cpu", MetricKind.CPU, 60, 60, 60, 300, false);

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
}
