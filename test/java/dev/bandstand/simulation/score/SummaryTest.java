package dev.bandstand.simulation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bandstand.prices.Prices;
import dev.bandstand.simulation.service.Ec2Capacity;
import dev.bandstand.simulation.service.FargateCapacity;
import dev.bandstand.simulation.service.TaskShape;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final Prices PRICES = Prices.of("us-east-1");
    private static final TaskShape ARM = new TaskShape(1024, 2048, true, 20, false, 30);

    private final TaskPrice price = new TaskPrice(Services.of(), PRICES);

    @Test
    void takesEachFigureOverAllSeeds() {
        Summary summary = Summary.of(List.of(score(60, 7200, 9, 4), score(30, 3600, 5, 8)), 3600, price);
        assertThat(summary.overloadMinutes()).isEqualTo(new Quantiles(0.5, 0.5, 1));
        assertThat(summary.taskHours()).isEqualTo(new Quantiles(1, 1, 2));
        assertThat(summary.peakTasks()).isEqualTo(new Quantiles(5, 5, 9));
        assertThat(summary.scalings()).isEqualTo(new Quantiles(4, 4, 8));
        assertThat(summary.aboveOptimumPercent()).isEqualTo(new Quantiles(0, 0, 100));
        assertThat(summary.costUsd().orElseThrow().p90()).isCloseTo(2 * (0.5 * 0.04048 + 0.004445), within(1e-12));
    }

    @Test
    void aRunWithOverloadMayStayBelowTheOptimum() {
        Summary summary = Summary.of(List.of(score(60, 900, 1, 0)), 3600, price);
        assertThat(summary.aboveOptimumPercent().p50()).isEqualTo(-75);
    }

    @Test
    void anOptimumOfNothingCountsAsASecondOfATask() {
        assertThat(Summary.of(List.of(score(0, 0, 0, 0)), 0, price)
                        .aboveOptimumPercent()
                        .p50())
                .isZero();
        assertThat(Summary.of(List.of(score(0, 3, 0, 0)), 0, price)
                        .aboveOptimumPercent()
                        .p50())
                .isEqualTo(300);
    }

    @Test
    void theCostIsEmptyWhereAPriceIsNotKnown() {
        Ec2Capacity ec2 = new Ec2Capacity("m7g.large", 4, 1, 10, OptionalInt.of(100), 1, 10, 300);
        TaskPrice none = new TaskPrice(Services.of(Services.TASK, ec2, Optional.empty()), PRICES);
        assertThat(Summary.of(List.of(score(0, 60, 1, 0)), 60, none).costUsd()).isEmpty();
        TaskPrice spot = new TaskPrice(Services.of(ARM, FargateCapacity.onDemand(), Optional.empty()), PRICES);
        assertThat(Summary.of(List.of(score(0, 60, 1, 0)), 60, spot).costUsd()).isPresent();
    }

    private static Score score(double overload, double taskSeconds, int peak, int scalings) {
        return new Score(3600, overload, 0, 0, 0, 0, 0, 0, peak, taskSeconds, 0, 0, scalings, new Waiting(0, 0, 0));
    }
}
