package dev.bandstand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.prices.Prices;
import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Spread.Fixed;
import dev.bandstand.simulation.score.LedgerRow;
import dev.bandstand.simulation.score.Span;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Prices PRICES = Prices.of("us-east-1");
    private static final TrackingPolicy TRACKING = new TrackingPolicy("Cpu", MetricKind.CPU, 60, 60, 300, 300, false);
    private static final Trace JUMP = new Trace(240, 60, minute -> minute < 120 ? 100 : 1000);

    private final Experiment experiment =
            Stage.fixed().with(TRACKING).between(2, 50).experiment(4);

    @Test
    void hasARowForEachAssumption() {
        assertThat(ledger(JUMP).rows()).extracting(LedgerRow::parameter).containsExactlyInAnyOrder(Parameter.values());
    }

    @Test
    void theStrongestAssumptionComesFirst() {
        assertThat(ledger(JUMP).rows())
                .isSortedAccordingTo(
                        Comparator.comparingDouble(row -> -row.overloadMinutes().width()));
        assertThat(ledger(JUMP).rows().get(0).overloadMinutes().width()).isPositive();
    }

    /** With every delay fixed, a minute more until the application answers is a minute more of overload at least. */
    @Test
    void saysHowFarTheAnswerMoves() {
        LedgerRow start = row(Parameter.START_APPLICATION);
        assertThat(start.value()).isEqualTo(new Fixed(10));
        assertThat(start.overloadMinutes().width()).isBetween(1.0, 4.0);
        assertThat(row(Parameter.CPU_BUSY).costUsd().orElseThrow().width()).isPositive();
    }

    @Test
    void whatDoesNotMatterDoesNotMoveIt() {
        double median = Simulator.run(experiment, JUMP, 10, Optional.empty(), PRICES)
                .summary()
                .overloadMinutes()
                .p50();
        assertThat(row(Parameter.PREDICTIVE_SEASON).overloadMinutes()).isEqualTo(new Span(median, median));
        assertThat(row(Parameter.SPOT_WARNING).costUsd().orElseThrow().width()).isZero();
    }

    @Test
    void isTheSameEachTime() {
        assertThat(ledger(JUMP)).isEqualTo(ledger(JUMP));
    }

    @Test
    void ofALongLoadItSeesTheBusiestTime() {
        Trace days = new Trace(10 * 1440, 60, minute -> minute == 6 * 1440 + 720 ? 900 : 200 + minute % 50);
        Ledger ledger = ledger(days);
        assertThat(ledger.fromSecond()).isEqualTo(5 * 86_400L);
        assertThat(ledger.untilSecond()).isEqualTo(7 * 86_400L);
        assertThat(ledger.seeds()).isEqualTo(3);
    }

    private LedgerRow row(Parameter parameter) {
        return ledger(JUMP).rows().stream()
                .filter(row -> row.parameter() == parameter)
                .findFirst()
                .orElseThrow();
    }

    private Ledger ledger(Trace load) {
        Outcome outcome = Simulator.run(experiment, load, 3, Optional.empty(), PRICES);
        return Ledger.of(outcome, load, PRICES);
    }
}
