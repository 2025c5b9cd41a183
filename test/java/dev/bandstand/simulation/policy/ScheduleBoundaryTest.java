package dev.bandstand.simulation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.PredictivePolicy;
import dev.bandstand.simulation.service.ScheduledAction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The first second and the last of schedules and of hours that are forecast. */
class ScheduleBoundaryTest {

    private static final Instant ZERO = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void aOneTimeActionRunsAtTheVerySecondOfTheStart() {
        assertThat(scheduling("at(2026-01-01T00:00:00)", Optional.empty(), Optional.empty())
                        .next(-1))
                .isZero();
    }

    @Test
    void anActionThatEndsWhereItStartsRunsOnce() {
        Scheduling once =
                scheduling("rate(1 hour)", Optional.of(ZERO.plusSeconds(60)), Optional.of(ZERO.plusSeconds(60)));
        assertThat(once.next(0)).isEqualTo(60);
        assertThat(once.next(60)).isEqualTo(Scheduling.NEVER);
    }

    @Test
    void anHourThatIsSeenByHalfCounts() {
        assertThat(hoursSeen(1800)).isEqualTo(1);
        assertThat(hoursSeen(1801)).isZero();
    }

    /** Sees the rest of an hour that began so many seconds before the load. */
    private static int hoursSeen(long clockSecond) {
        PredictivePolicy policy = new PredictivePolicy("Ahead", MetricKind.CPU, 50, false, false, 0, 300);
        Forecasting forecasting = new Forecasting(policy, 24, clockSecond);
        forecasting.observe(0, 3600 - clockSecond, 100);
        return forecasting.hours();
    }

    private static Scheduling scheduling(String schedule, Optional<Instant> start, Optional<Instant> end) {
        ScheduledAction action = new ScheduledAction(
                "Action", schedule, ZoneOffset.UTC, OptionalInt.of(1), OptionalInt.of(2), start, end);
        return Scheduling.of(action, ZERO, Parameters.standard());
    }
}
