package dev.bandstand.simulation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QueueingFormulaTest {

    private final QueueingFormula formula = new QueueingFormula(10);

    /** Half of the capacity of 10 a second: 0.5 / (10 - 5), and 0.5 e^(-5t) = 0.05. */
    @Test
    void isThatOfOneServer() {
        formula.add(1000, 0.5);
        assertThat(formula.mean()).isCloseTo(0.1, within(1e-12));
        assertThat(formula.percentile95()).isCloseTo(Math.log(10) / 5, within(1e-9));
    }

    @Test
    void weighsEachUseByItsRequests() {
        formula.add(300, 0.5);
        formula.add(100, 0.8);
        assertThat(formula.mean()).isCloseTo((3 * 0.1 + 0.4) / 4, within(1e-12));
        double p95 = formula.percentile95();
        double longer = (3 * 0.5 * Math.exp(-5 * p95) + 0.8 * Math.exp(-2 * p95)) / 4;
        assertThat(longer).isCloseTo(0.05, within(1e-9));
    }

    @Test
    void sumsUpWhatLiesWithinOnePercent() {
        formula.add(1, 0.501);
        formula.add(1, 0.509);
        assertThat(formula.mean()).isCloseTo(0.505 / 4.95, within(1e-12));
    }

    @Test
    void hasNoValueAtFullUse() {
        formula.add(1000, 1);
        formula.add(1000, Double.POSITIVE_INFINITY);
        assertThat(formula.mean()).isNaN();
        assertThat(formula.percentile95()).isNaN();
        formula.add(10, 0.5);
        assertThat(formula.mean()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void fewerThanOneOfTwentyDoNotWaitAtThePercentile() {
        formula.add(1000, 0.04);
        assertThat(formula.mean()).isPositive();
        assertThat(formula.percentile95()).isZero();
    }
}
