package dev.bandstand.simulation.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FargateCapacityTest {

    @Test
    void onDemandAloneHasNoSpot() {
        assertThat(spot(FargateCapacity.onDemand(), 0, 1, 7)).containsExactly(0, 0, 0);
    }

    @Test
    void theBaseComesFirstThenTheWeights() {
        FargateCapacity mix = new FargateCapacity(2, 1, 0, 3);
        assertThat(spot(mix, 0, 1, 2, 3, 4, 5, 6, 10)).containsExactly(0, 0, 0, 0, 1, 2, 3, 6);
    }

    @Test
    void aBaseOfSpotComesFirst() {
        FargateCapacity mix = new FargateCapacity(0, 1, 2, 0);
        assertThat(spot(mix, 0, 1, 2, 3, 9)).containsExactly(0, 1, 2, 2, 2);
    }

    @Test
    void spotAloneTakesAll() {
        assertThat(spot(new FargateCapacity(0, 0, 0, 1), 0, 1, 8)).containsExactly(0, 1, 8);
    }

    @Test
    void withoutWeightsWhatIsBeyondTheBaseIsOnDemand() {
        assertThat(spot(new FargateCapacity(1, 0, 0, 0), 0, 1, 4)).containsExactly(0, 0, 0);
    }

    private static int[] spot(FargateCapacity mix, int... tasks) {
        return IntStream.of(tasks).map(mix::spotOf).toArray();
    }
}
