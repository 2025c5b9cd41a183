package dev.bandstand.simulation.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLoadTest {

    @TempDir
    private Path folder;

    private CsvFile csv = new CsvFile(Path.of(""));

    @BeforeEach
    void name() {
        csv = CsvFile.in(folder);
    }

    @Test
    void holdsEachRateUntilTheNextRowAndEndsWithTheLast() {
        Load load = csv.open("time,requestsPerSecond\n0,100\n60,250.5\n90,0\n");
        assertThat(LoadPieces.of(load)).containsExactly("60: 100.0", "90: 250.5");
        assertThat(load.facts()).isEqualTo(new LoadFacts(2, 90, 250.5, (6000 + 30 * 250.5) / 90, 0));
        assertThat(load.start()).isEmpty();
        assertThat(load.title()).isEqualTo("load.csv");
    }

    @Test
    void canBeReadAgainAndAgain() {
        Load load = csv.open("0,1\n60,2\n");
        assertThat(LoadPieces.of(load)).isEqualTo(LoadPieces.of(load)).containsExactly("60: 1.0");
    }

    @Test
    void needsNoHeadingAndNoFinalNewline() {
        assertThat(LoadPieces.of(csv.open("0,1\n60,2"))).containsExactly("60: 1.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time,requestsPerSecond\r\n0,7\r\n60,8\r\n",
                "0,7\r60,8\r",
                "\uFEFFtime,requestsPerSecond\n0,7\n60,8\n",
                "\n\n Time , RequestsPerSecond \n\n 0 , 7 \n\t60\t,\t8\t\n\n",
                "\"time\",\"requestsPerSecond\"\n\"0\",\"7\"\n\"60\",\"8\"\n",
                "timestamp,requestsPerSecond\n0,7\n60,8\n",
                "0.000,7e0\n60.0,8.0\n",
                "1000,7\n1060,8\n"
            })
    void takesWhatSpreadsheetsWrite(String text) {
        assertThat(LoadPieces.of(csv.open(text))).containsExactly("60: 7.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n\n"})
    void readsFilesLargerThanItsBuffer(String end) {
        String text = LongStream.rangeClosed(0, 50_000)
                .mapToObj(row -> row * 60 + "," + row + end)
                .collect(Collectors.joining());
        Load load = csv.open(text);
        assertThat(load.facts()).isEqualTo(new LoadFacts(50_000, 3_000_000, 49_999, 24_999.5, 0));
        assertThat(LoadPieces.of(load)).hasSize(50_000).endsWith("3000000: 49999.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-27T08:00:00Z,1\n2026-11-27T08:01:00Z,2",
                "2026-11-27T08:00:00,1\n2026-11-27T08:01:00,2",
                "2026-11-27 08:00:00,1\n2026-11-27 08:01:00,2",
                "2026-11-27 08:00,1\n2026-11-27 08:01,2",
                "2026-11-27T09:00:00+01:00,1\n2026-11-27T09:01:00+01:00,2",
                "2026-11-27T02:30:00-0530,1\n2026-11-27T02:31:00-0530,2",
                "2026-11-27T08:00:00.000Z,1\n2026-11-27T10:01:00.000+02,2"
            })
    void takesDatesInUtcUnlessTheyNameAnOffset(String text) {
        Load load = csv.open(text);
        assertThat(load.start()).contains(Instant.parse("2026-11-27T08:00:00Z"));
        assertThat(LoadPieces.of(load)).containsExactly("60: 1.0");
    }

    @Test
    void takesADateAloneForItsMidnight() {
        Load load = csv.open("2024-02-28,1\n2024-02-29,2\n2024-03-01,3");
        assertThat(load.start()).contains(Instant.parse("2024-02-28T00:00:00Z"));
        assertThat(LoadPieces.of(load)).containsExactly("86400: 1.0", "172800: 2.0");
    }

    @Test
    void isDatedByTheStartWhenItsTimesAreSeconds() {
        Instant start = Instant.parse("2026-11-27T00:00:00Z");
        assertThat(csv.open("0,1\n60,2", LoadOptions.standard().withStart(start))
                        .start())
                .contains(start);
    }

    @Test
    void movesToTheStartWhenItHasDatesOfItsOwn() {
        String text = "2014-04-10 00:04:00,1\n2014-04-10 00:09:00,2"; // a Thursday
        LoadOptions friday = LoadOptions.standard().withStart(Instant.parse("2026-11-27T08:00:00Z"));
        assertThat(csv.open(text, friday).start()).contains(Instant.parse("2026-11-27T08:00:00Z"));
        assertThat(csv.open(text, friday.withAlign(Alignment.DAY)).start())
                .contains(Instant.parse("2026-11-28T00:04:00Z"));
        assertThat(csv.open(text, friday.withAlign(Alignment.WEEK)).start())
                .contains(Instant.parse("2026-12-03T00:04:00Z"));
    }

    @Test
    void multipliesEachRateWithTheScale() {
        LoadOptions each5Minutes = LoadOptions.standard().withScale(LoadOptions.scale("1/300"));
        Load load = csv.open("timestamp,value\n2014-04-10 00:04:00,94.0\n2014-04-10 00:09:00,56.0\n", each5Minutes);
        assertThat(load.facts().peak()).isEqualTo(94.0 / 300);
        assertThat(load.facts().seconds()).isEqualTo(300);
    }

    @Test
    void holdsARowThatIsMissingAmongAHundredAndCountsIt() {
        Load load = csv.open(without(60 * 3, 102));
        assertThat(LoadPieces.of(load)).hasSize(100).contains("120: 2.0", "240: 2.0");
        assertThat(load.facts()).isEqualTo(new LoadFacts(100, 101 * 60, 2, 2, 1));
    }

    @Test
    void refusesARowThatIsMissingAmongFewer() {
        assertThatThrownBy(() -> csv.open(without(60 * 3, 101)))
                .isInstanceOf(MalformedLoad.class)
                .hasMessageEndingWith(":4 time must be 60 s after the row before, as for most rows, got: 120 s;"
                        + " --load-gaps hold or zero lets it pass");
    }

    private static String without(long second, int minutes) {
        return LongStream.range(0, minutes)
                .map(minute -> minute * 60)
                .filter(time -> time != second)
                .mapToObj(time -> time + ",2\n")
                .collect(Collectors.joining());
    }

    @Test
    void holdsAHoleWhenToldTo() {
        Load load = csv.open(CsvFile.withHole(), LoadOptions.standard().withGaps(Gaps.HOLD));
        assertThat(LoadPieces.of(load)).containsExactly("60: 2.0", "120: 2.0", "180: 2.0", "600: 2.0", "660: 2.0");
        assertThat(load.facts()).isEqualTo(new LoadFacts(5, 660, 2, 2, 6));
    }

    @Test
    void emptiesAHoleWhenToldTo() {
        Load load = csv.open(CsvFile.withHole(), LoadOptions.standard().withGaps(Gaps.ZERO));
        assertThat(LoadPieces.of(load))
                .containsExactly("60: 2.0", "120: 2.0", "180: 2.0", "240: 2.0", "600: 0.0", "660: 2.0");
        assertThat(load.facts()).isEqualTo(new LoadFacts(6, 660, 2, 600 / 660.0, 6));
    }

    @Test
    void seesNoHoleInAFewRowsOfUnevenLength() {
        assertThat(csv.open("0,1\n600,50\n660,2\n4000,1\n").facts().missingRows())
                .isZero();
        assertThat(csv.open("0,1\n10,1\n600,50\n660,2\n4000,1\n4100,5\n9000,1\n")
                        .facts()
                        .missingRows())
                .isZero();
    }
}
