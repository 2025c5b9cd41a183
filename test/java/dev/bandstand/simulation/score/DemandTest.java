package dev.bandstand.simulation.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DemandTest {

    @Test
    void aLoadThatJustFitsIsNoOverload() {
        Demand demand = new Demand(10, 1);
        assertThat(demand.overloads(30, 30)).isFalse();
        assertThat(demand.overloads(30.001, 30)).isTrue();
    }

    @Test
    void theLimitIsAShareOfTheCapacity() {
        Demand demand = new Demand(10, 0.8);
        assertThat(demand.overloads(24, 30)).isFalse();
        assertThat(demand.overloads(24.1, 30)).isTrue();
        assertThat(demand.tasks(24)).isEqualTo(3);
        assertThat(demand.tasks(24.1)).isEqualTo(4);
    }

    @Test
    void roundingIsNoOverload() {
        Demand demand = new Demand(0.1, 1);
        assertThat(0.1 + 0.2).isGreaterThan(0.3);
        assertThat(demand.tasks(0.1 + 0.2)).isEqualTo(3);
    }

    @Test
    void nothingNeedsNoTask() {
        assertThat(new Demand(10, 1).tasks(0)).isZero();
        assertThat(new Demand(10, 1).overloads(0, 0)).isFalse();
    }

    @Test
    void theLeastLoadNeedsATask() {
        assertThat(new Demand(10, 1).tasks(1e-12)).isEqualTo(1);
        assertThat(new Demand(10, 1).overloads(1e-12, 0)).isTrue();
    }

    @Test
    void tasksAreTheFewestWithoutOverload() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            Demand demand = new Demand(0.01 + random.nextDouble() * 50, 0.5 + random.nextDouble() / 2);
            double load = random.nextInt(4) == 0
                    ? demand.capacity(random.nextInt(1, 300)) * demand.limit()
                    : random.nextDouble() * 5000;
            int tasks = demand.tasks(load);
            assertThat(demand.overloads(load, demand.capacity(tasks))).isFalse();
            assertThat(tasks == 0 || demand.overloads(load, demand.capacity(tasks - 1)))
                    .isTrue();
        }
    }
}
