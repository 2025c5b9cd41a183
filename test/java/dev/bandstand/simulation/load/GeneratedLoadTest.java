package dev.bandstand.simulation.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedLoadTest {

    private static Load open(String generator) {
        return Loads.open(generator, LoadOptions.standard());
    }

    private static void refuses(String generator, String message) {
        assertThatThrownBy(() -> open(generator))
                .isInstanceOf(MalformedLoad.class)
                .hasMessage(message);
    }

    @Test
    void isConstant() {
        Load load = open("constant:rate=80,duration=3m");
        assertThat(LoadPieces.of(load)).containsExactly("60: 80.0", "120: 80.0", "180: 80.0");
        assertThat(load.facts()).isEqualTo(new LoadFacts(3, 180, 80, 80, 0));
        assertThat(load.title()).isEqualTo("constant:rate=80,duration=3m");
        assertThat(load.start()).isEmpty();
    }

    @Test
    void steps() {
        assertThat(LoadPieces.of(open("step:from=50,to=500,at=2m,duration=210s")))
                .containsExactly("60: 50.0", "120: 50.0", "180: 500.0", "210: 500.0");
    }

    @Test
    void hasDefaultsForEachKey() {
        assertThat(open("constant").facts()).isEqualTo(new LoadFacts(60, 3600, 100, 100, 0));
        assertThat(open("step"))
                .extracting(LoadPieces::of)
                .isEqualTo(LoadPieces.of(open("step:from=50,to=500,at=10m,duration=1h")));
    }

    @Test
    void holdsEachRateForAPeriod() {
        assertThat(LoadPieces.of(open("constant:rate=1,duration=1h,period=30m")))
                .containsExactly("1800: 1.0", "3600: 1.0");
    }

    @Test
    void ramps() {
        assertThat(LoadPieces.of(open("ramp:from=10,to=40,at=1m,over=3m,duration=6m")))
                .containsExactly("60: 10.0", "120: 10.0", "180: 20.0", "240: 30.0", "300: 40.0", "360: 40.0");
        assertThat(LoadPieces.of(open("ramp:from=10,to=40,at=1m,over=0s,duration=3m")))
                .containsExactly("60: 10.0", "120: 40.0", "180: 40.0");
    }

    @Test
    void followsTheHoursOfADay() {
        Load day = open("day:base=100,peak=500,period=1h");
        assertThat(day.facts().seconds()).isEqualTo(86_400);
        List<Double> hours = rates(day);
        assertThat(hours).hasSize(24);
        assertThat(hours.get(4)).isEqualTo(100);
        assertThat(hours.get(20)).isEqualTo(500);
        assertThat(hours).allSatisfy(rate -> assertThat(rate).isBetween(100.0, 500.0));
        assertThat(rates(open("day:base=100,peak=500,period=1h,peakAt=13h")).get(13))
                .isEqualTo(500);
        assertThat(rates(open("day:base=100,peak=500,period=30m")).get(9))
                .as("half past four")
                .isEqualTo(106);
    }

    @Test
    void repeatsTheDay() {
        List<Double> days = rates(open("day:duration=3d"));
        assertThat(days.subList(0, 1440)).isEqualTo(days.subList(1440, 2880)).isEqualTo(days.subList(2880, 4320));
    }

    @Test
    void isWeakerAtTheWeekendWithoutAJumpBetweenDays() {
        List<Double> week = rates(open("week:base=100,peak=500,weekend=0.5"));
        assertThat(week).hasSize(7 * 1440);
        assertThat(IntStream.range(0, 7).mapToObj(day -> week.get(day * 1440 + 20 * 60)))
                .containsExactly(500.0, 500.0, 500.0, 500.0, 500.0, 300.0, 300.0);
        assertThat(IntStream.range(1, week.size()).mapToDouble(i -> Math.abs(week.get(i) - week.get(i - 1))))
                .allSatisfy(change -> assertThat(change).isLessThan(2));
        assertThat(week.get(0)).as("the night of Sunday to Monday").isEqualTo(100 + 400 * 0.5 * 0.45);
    }

    @Test
    void bringsACrowdThatGoesSlowly() {
        List<Double> crowd =
                rates(open("flashCrowd:base=50,peak=1050,at=10m,rise=2m,hold=5m,halfLife=4m,duration=30m"));
        assertThat(crowd.subList(0, 11)).containsOnly(50.0);
        assertThat(crowd.get(11)).isEqualTo(550);
        assertThat(crowd.subList(12, 18)).containsOnly(1050.0);
        assertThat(crowd.get(21)).isEqualTo(550);
        assertThat(crowd.get(25)).isEqualTo(300);
        assertThat(rates(open("flashCrowd:base=50,peak=1050,at=10m,hold=5m,halfLife=0s"))
                        .get(18))
                .isEqualTo(50);
    }

    @Test
    void goesFromMondayToCyberMonday() {
        List<Double> sale = rates(open("blackFriday:base=100,peak=500,sale=2500"));
        assertThat(sale).hasSize(8 * 1440);
        assertThat(IntStream.range(0, 8).mapToObj(day -> sale.get(day * 1440 + 20 * 60)))
                .usingElementComparator((one, other) -> Math.abs(one - other) < 1 ? 0 : 1)
                .containsExactly(500.0, 500.0, 500.0, 1100.0, 2500.0, 1700.0, 1600.0, 2300.0);
        assertThat(sale.get(0)).as("an ordinary night").isEqualTo(100 + 400 * 0.45);
        int midnight = 4 * 1440;
        assertThat(sale.get(midnight)).as("before the sale opens").isEqualTo(100 + 1000 * 0.45);
        assertThat(sale.get(midnight + 5)).as("five minutes later").isEqualTo(2500);
        assertThat(sale).allSatisfy(rate -> assertThat(rate).isBetween(100.0, 2500.0));
    }

    @Test
    void refusesWhatContradictsItself() {
        refuses("day:base=500,peak=100", "load day: peak must be at least base, 500.0, got: 100.0");
        refuses("blackFriday:sale=400", "load blackFriday: sale must be at least peak, 500.0, got: 400.0");
        refuses("step:at=2h", "load step: at must be before the end of the load, 1h, got: 2h");
        refuses("blackFriday:duration=1d", "load blackFriday: at must be before the end of the load, 1d, got: 4d");
    }

    @Test
    void refusesRatesThatTheScaleMakesTooLarge() {
        assertThatThrownBy(() ->
                        Loads.open("constant:rate=1e9", LoadOptions.standard().withScale(2)))
                .hasMessage("load constant: rates must be at most 1000000000 with scale and noise, got: 2.0E9");
    }

    @Test
    void refusesToBeAligned() {
        LoadOptions options = LoadOptions.standard().withStart(Instant.EPOCH).withAlign(Alignment.DAY);
        assertThatThrownBy(() -> Loads.open("day", options))
                .hasMessage("load day: load must have dates to be aligned by day, got: seconds");
    }

    @Test
    void isDatedByTheStart() {
        Instant start = Instant.parse("2026-11-23T00:00:00Z");
        assertThat(Loads.open("week", LoadOptions.standard().withStart(start)).start())
                .contains(start);
    }

    @Test
    void standsInATableWithItsKeysUnitsAndDefaults() {
        String table = Loads.generators();
        assertThat(table.lines().map(String::length))
                .as("columns that line up")
                .hasSizeGreaterThan(30)
                .containsOnly(table.indexOf('\n'));
        assertThat(table.lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "| generator | key | unit | default | meaning |",
                        "| step | | | | a jump from one rate to another |",
                        "| | from | requests/s | 50 | the rate before |",
                        "| | at | time | 10m | when it jumps |",
                        "| | duration | time | 1h | how long the load lasts |",
                        "| any | period | time | 1m | how long each rate holds |",
                        "| | noise | 0..1 | 0 | standard deviation of each rate, as a share of it |",
                        "| | seed | whole number | 1 | seed of the noise |");
        for (Generator generator : Generators.ALL) {
            assertThat(table).contains("| " + generator.name() + " ");
            generator.keys().forEach(key -> assertThat(table).contains("| " + key.name() + " "));
        }
    }

    @Test
    void isDocumentedByThatTable() throws IOException {
        assertThat(Files.readString(Path.of("docs/loads.md"))).endsWith("\n\n" + Loads.generators());
    }

    @ParameterizedTest
    @ValueSource(strings = {"constant", "step", "ramp", "day", "week", "flashCrowd", "blackFriday"})
    void needsNoKeyAtAll(String name) {
        assertThat(open(name).facts().peak()).isPositive();
    }

    private static List<Double> rates(Load load) {
        List<Double> rates = new ArrayList<>();
        try (LoadCursor cursor = load.open()) {
            while (cursor.next()) {
                rates.add(cursor.requestsPerSecond());
            }
        }
        return rates;
    }

    @Test
    void isScaled() {
        assertThat(Loads.open("constant:rate=80", LoadOptions.standard().withScale(2.5))
                        .facts()
                        .peak())
                .isEqualTo(200);
    }

    @Test
    void makesTheSameNoiseOfTheSameSeed() {
        String noisy = "constant:rate=100,noise=0.1,duration=1d";
        assertThat(LoadPieces.of(open(noisy))).isEqualTo(LoadPieces.of(open(noisy + ",seed=1")));
        assertThat(LoadPieces.of(open(noisy))).isNotEqualTo(LoadPieces.of(open(noisy + ",seed=2")));
        assertThat(open(noisy).facts().mean()).isBetween(99.0, 101.0);
        assertThat(open(noisy).facts().peak()).isBetween(120.0, 150.0);
    }

    @Test
    void refusesAKeyThatItDoesNotHave() {
        refuses("step:form=50", "load step: key must be one of from, to, at, duration, period, noise, seed, got: form");
        refuses("constant:100", "load constant: keys must be written as key=value, got: 100");
        refuses("constant:", "load constant: keys must be written as key=value, got: ");
        refuses("constant:rate=1,rate=2", "load constant: rate must be given once, got: twice");
    }

    @Test
    void refusesValuesThatAreNone() {
        refuses("constant:rate=-1", "load constant: rate must be a number from 0 to 1000000000, got: -1");
        refuses("constant:rate=NaN", "load constant: rate must be a number from 0 to 1000000000, got: NaN");
        refuses("constant:rate=", "load constant: rate must be a number from 0 to 1000000000, got: ");
        refuses("constant:noise=2", "load constant: noise must be a share from 0 to 1, got: 2");
        refuses("constant:seed=1.5", "load constant: seed must be a whole number from 0 to 1000000000, got: 1.5");
        refuses("step:at=soon", "load step: at must be a time like 90s, 15m, 2h or 7d, at most 3660d, got: soon");
        refuses("step:at=1.5s", "load step: at must be a time like 90s, 15m, 2h or 7d, at most 3660d, got: 1.5s");
        refuses("step:at=-5m", "load step: at must be a time like 90s, 15m, 2h or 7d, at most 3660d, got: -5m");
        refuses(
                "constant:duration=4000d",
                "load constant: duration must be a time like 90s, 15m, 2h or 7d, at most 3660d, got: 4000d");
        refuses("constant:duration=0s", "load constant: duration must be longer than 0s, got: 0s");
        refuses("constant:period=0", "load constant: period must be longer than 0s, got: 0s");
    }
}
