package dev.bandstand.simulation.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.prices.Prices;
import dev.bandstand.simulation.service.FargateCapacity;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SteadyTest {

    private final TaskPrice price = new TaskPrice(Services.of(), Prices.of("us-east-1"));

    @Test
    void isOverloadedWhileMoreArrivesThanItsTasksCanDo() {
        Steady steady = new Steady("static", 3, new Demand(10, 1));
        steady.stretch(0, 600, 30);
        steady.stretch(600, 690, 31);
        steady.stretch(690, 3600, 5);
        Baseline baseline = steady.baseline(FargateCapacity.onDemand(), price);
        assertThat(baseline)
                .isEqualTo(new Baseline("static", Optional.of(3), 1.5, 3, Optional.of(3 * (0.5 * 0.04048 + 0.004445))));
    }

    @Test
    void itsTasksAreSplitLikeThoseOfTheService() {
        Steady steady = new Steady("static", 4, new Demand(10, 1));
        steady.stretch(0, 3600, 30);
        Baseline baseline = steady.baseline(new FargateCapacity(0, 1, 0, 1), price);
        assertThat(baseline.costUsd()).isEqualTo(price.usd(4 * 3600, 2 * 3600));
    }
}
