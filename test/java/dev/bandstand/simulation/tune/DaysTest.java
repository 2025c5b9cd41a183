package dev.bandstand.simulation.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.load.Load;
import dev.bandstand.simulation.load.LoadFacts;
import dev.bandstand.simulation.load.LoadOptions;
import dev.bandstand.simulation.load.LoadPieces;
import dev.bandstand.simulation.load.Loads;
import dev.bandstand.simulation.score.Budget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaysTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void trainsOnTheFirstTwoThirdsOfTheDaysUpToMidnight() throws IOException {
        Load load = load("""
                2026-11-20T18:00:00Z,10
                2026-11-21T18:00:00Z,20
                2026-11-22T18:00:00Z,30
                2026-11-24T06:00:00Z,0
                """);
        Days days = Days.of(load).orElseThrow();

        assertThat(days.train().title()).isEqualTo("l.csv, 20 Nov 2026 to 22 Nov 2026");
        assertThat(days.holdOut().title()).isEqualTo("l.csv, 23 Nov 2026 to 24 Nov 2026");
        assertThat(LoadPieces.of(days.train())).containsExactly("86400: 10.0", "172800: 20.0", "194400: 30.0");
        assertThat(LoadPieces.of(days.holdOut())).containsExactly("108000: 30.0");
        assertThat(days.train().start()).isEqualTo(load.start());
        assertThat(days.holdOut().start()).hasToString("Optional[2026-11-23T00:00:00Z]");
        assertThat(days.train().facts()).isEqualTo(new LoadFacts(3, 194_400, 30, 3_240_000.0 / 194_400, 0));
    }

    @Test
    void countsDaysWhereTheLoadHasNoDates() throws IOException {
        Days days =
                Days.of(load("0,1\n86400,2\n172800,3\n259200,4\n345600,0\n")).orElseThrow();

        assertThat(days.train().title()).isEqualTo("l.csv, day 1 to 2");
        assertThat(days.holdOut().title()).isEqualTo("l.csv, day 3 to 4");
        assertThat(LoadPieces.of(days.holdOut())).containsExactly("86400: 3.0", "172800: 4.0");
    }

    @Test
    void splitsNothingShorterThanTwoDays() throws IOException {
        assertThat(Days.of(load("0,1\n86400,2\n172799,0\n"))).isEmpty();
        assertThat(Days.of(load("0,1\n86400,2\n172800,0\n"))).isPresent();
    }

    @Test
    void givesDaysTheirShareOfWhatGrowsWithTime() throws IOException {
        Load load = load("0,1\n86400,2\n172800,0\n");
        Load train = Days.of(load).orElseThrow().train();
        Budget budget = new Budget(new TreeMap<>(Map.of("overloadMinutes", 10.0, "peakTasks", 7.0)));

        assertThat(Part.of(load, train, false, Optional.of(budget)).limits())
                .isEqualTo(Map.of("overloadMinutes", 5.0, "peakTasks", 7.0));
        assertThat(Part.of(load, train, false, Optional.empty()).limits()).isEqualTo(Map.of("overloadMinutes", 1.44));
    }

    private Load load(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("l.csv"), rows);
        return Loads.open(file.toString(), LoadOptions.standard());
    }
}
