package dev.bandstand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.score.Score;
import dev.bandstand.simulation.service.Ec2Capacity;
import dev.bandstand.simulation.service.FargateCapacity;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SpotLossTest {

    /** Two tasks On-Demand, of the rest three quarters on Spot. */
    private static final FargateCapacity MOSTLY_SPOT = new FargateCapacity(2, 1, 0, 3);

    private final Stage stage = Stage.fixed().on(MOSTLY_SPOT);

    @Test
    void aLossWarnsTwoMinutesAheadAndNothingComesUntilSpotIsBack() {
        Score score = stage.with(new Scenario.SpotLoss(0.5, 600, 900))
                .play(10)
                .load(400, 2000)
                .end();

        // 6 of 10 are on Spot; half of them serve until 720, and new ones are launched at 1500.
        assertThat(stage.counts)
                .containsExactly(
                        "0 serving 10 of 10, billed 10 (6 Spot)",
                        "720 serving 7 of 10, billed 7 (3 Spot)",
                        "1500 serving 7 of 10, billed 10 (6 Spot)",
                        "1540 serving 10 of 10, billed 10 (6 Spot)");
        assertThat(score.overloadSeconds()).isEqualTo(1540 - 720);
        assertThat(score.spotTaskSeconds()).isEqualTo(6 * 2000 - 3 * (1500 - 720));
        assertThat(score.taskSeconds()).isEqualTo(10 * 2000 - 3 * (1500 - 720));
    }

    @Test
    void whatIsLostIsReplacedOnceTheTasksAreGoneIfSpotIsThere() {
        stage.with(new Scenario.SpotLoss(1, 600, 0)).play(10).load(100, 900).end();

        assertThat(stage.counts)
                .containsExactly(
                        "0 serving 10 of 10, billed 10 (6 Spot)",
                        "720 serving 4 of 10, billed 10 (6 Spot)",
                        "760 serving 10 of 10, billed 10 (6 Spot)");
    }

    @Test
    void eachOfTwoLossesHasAWarningOfItsOwn() {
        stage.with(new Scenario.SpotLoss(0.5, 600, 900))
                .with(new Scenario.SpotLoss(0.5, 660, 900))
                .play(10)
                .load(100, 900)
                .end();

        // 3 of 6 are warned at 600 and gone at 720; 3 more are warned at 660 and gone at 780.
        assertThat(stage.counts)
                .containsExactly(
                        "0 serving 10 of 10, billed 10 (6 Spot)",
                        "720 serving 7 of 10, billed 7 (3 Spot)",
                        "780 serving 4 of 10, billed 4");
    }

    @Test
    void withoutSpotTasksTheScenarioChangesNothingAndSaysSo() {
        Stage onDemand = Stage.fixed().with(new Scenario.SpotLoss(1, 600, 900));
        onDemand.play(4).load(100, 2000).end();

        assertThat(onDemand.counts).containsExactly("0 serving 4 of 4, billed 4");
        assertThat(onDemand.warnings)
                .containsExactly("0 noSpot: the service has no Spot tasks that could be taken away");

        Stage onInstances = Stage.fixed()
                .on(new Ec2Capacity("m7g.large", 4, 1, 3, OptionalInt.empty(), 1, 10, 300))
                .with(new Scenario.SpotLoss(1, 600, 900));
        onInstances.play(4).load(100, 2000).end();
        assertThat(onInstances.warnings)
                .containsExactly("0 noSpot: the service has no Spot tasks that could be taken away");
    }

    @Test
    void aScenarioAfterTheEndOfTheLoadIsTold() {
        stage.with(new Scenario.SpotLoss(1, 600, 900)).play(4).load(100, 600).end();

        assertThat(stage.warnings)
                .containsExactly("600 afterTheEnd: what was asked for second 600 lies after the end of the load");
    }
}
