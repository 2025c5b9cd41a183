package dev.bandstand.simulation.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.prices.Prices;
import dev.bandstand.simulation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the README shows: CPU target tracking cannot keep up with a ten-fold jump, and what does. */
class TenFoldJumpTest {

    private static final Path FILE = Path.of("docs", "images", "ten-fold-jump.svg");

    private final List<TenFoldJump> ways = TenFoldJump.all();
    private final List<Outcome> outcomes =
            ways.stream().map(TenFoldJump::outcome).toList();

    @Test
    void thePictureOfTheReadmeIsWhatTheSimulationFinds() throws IOException {
        String picture = TenFoldJumpPicture.of(ways, outcomes);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, picture);
        }

        assertThat(FILE)
                .as("the picture of the README (if the change is meant, run again with -Dgolden.update=true)")
                .exists()
                .content()
                .isEqualTo(picture);
    }

    @Test
    void cpuTargetTrackingIsLateByManyRoundsAndNothingThatWaitsForAMetricIsInTime() {
        assertThat(overload(0)).isGreaterThan(20);
        assertThat(overload(1)).isBetween(15.0, overload(0));
        assertThat(overload(2)).isBetween(1.0, 10.0);
        assertThat(overload(3)).isBetween(1.0, 10.0);
        assertThat(overload(4)).isZero();
    }

    @Test
    void everyReportFollowsTheSchemaAndIsTheSameEachTime() {
        for (int way = 0; way < ways.size(); way++) {
            String report = Reports.json(report(outcomes.get(way)));

            assertThat(JsonReportTest.faults(report)).as(ways.get(way).name()).isEmpty();
            assertThat(Reports.json(report(ways.get(way).outcome()))).isEqualTo(report);
        }
    }

    private double overload(int way) {
        return outcomes.get(way).summary().overloadMinutes().p50();
    }

    private static Report report(Outcome outcome) {
        return new Report(outcome, Prices.date(), List.of(), Optional.empty());
    }
}
