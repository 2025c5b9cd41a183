package dev.bandstand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.service.FargateCapacity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The worked examples of a capacity provider strategy, replayed with Fargate and Fargate Spot.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html">CapacityProviderStrategyItem</a>
 */
class CapacityProviderWorkedExamplesTest {

    /** "If you have a strategy that contains two capacity providers and both have a weight of 1, [...] the tasks will be split evenly". */
    @ParameterizedTest(name = "{0} tasks: {1} on Spot")
    @CsvSource({"2, 1", "4, 2", "10, 5", "100, 50"})
    void aWeightOf1EachSplitsTheTasksEvenly(int tasks, int spot) {
        assertThat(new FargateCapacity(0, 1, 0, 1).spotOf(tasks)).isEqualTo(spot);
    }

    /** "when the base is satisfied": the base of 2 comes on top of the half. */
    @ParameterizedTest(name = "{0} tasks: {1} on Spot")
    @CsvSource({"1, 0", "2, 0", "4, 1", "12, 5"})
    void theSplitBeginsWhenTheBaseIsSatisfied(int tasks, int spot) {
        assertThat(new FargateCapacity(2, 1, 0, 1).spotOf(tasks)).isEqualTo(spot);
    }

    /**
     * "If you specify a weight of 1 for capacityProviderA and a weight of 4 for capacityProviderB, then for every one task that's run using
     * capacityProviderA, four tasks would use capacityProviderB."
     */
    @ParameterizedTest(name = "{0} tasks: {1} on Spot")
    @CsvSource({"5, 4", "10, 8", "100, 80"})
    void weightsOf1And4RunFourTasksOnTheSecondForEveryOneOnTheFirst(int tasks, int spot) {
        assertThat(new FargateCapacity(0, 1, 0, 4).spotOf(tasks)).isEqualTo(spot);
        assertThat(new FargateCapacity(0, 4, 0, 1).spotOf(tasks)).isEqualTo(tasks - spot);
    }

    @Test
    void aRunSplitsItsTasksLikewise() {
        Stage stage = Stage.fixed().on(new FargateCapacity(0, 1, 0, 4));
        stage.play(10).load(10, 60).end();
        assertThat(stage.counts).containsExactly("0 serving 10 of 10, billed 10 (8 Spot)");
    }
}
