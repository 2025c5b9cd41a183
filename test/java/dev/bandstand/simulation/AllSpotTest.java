package dev.bandstand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.service.FargateCapacity;
import org.junit.jupiter.api.Test;

/** A service of Spot alone: the very first task is as much on Spot as the others. */
class AllSpotTest {

    @Test
    void aLossOfAllTakesTheFirstTaskTooAndAllComeBack() {
        Stage stage = Stage.fixed().on(new FargateCapacity(0, 0, 0, 1)).with(new Scenario.SpotLoss(1, 600, 600));
        stage.play(2).load(10, 1800).end();

        assertThat(stage.counts).first().isEqualTo("0 serving 2 of 2, billed 2 (2 Spot)");
        assertThat(stage.counts).contains("720 serving 0 of 2, billed 0");
        assertThat(stage.counts).last().isEqualTo("1240 serving 2 of 2, billed 2 (2 Spot)");
    }
}
