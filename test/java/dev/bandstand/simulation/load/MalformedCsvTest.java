package dev.bandstand.simulation.load;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a CSV file must not hold. */
class MalformedCsvTest {

    @TempDir
    private Path folder;

    private CsvFile csv = new CsvFile(Path.of(""));

    @BeforeEach
    void name() {
        csv = CsvFile.in(folder);
    }

    @Test
    void refusesAHoleNamingItsPlaceAndWhatLetsItPass() {
        refuses(
                CsvFile.withHole(),
                ":6 time must be 60 s after the row before, as for most rows, got: 420 s; --load-gaps hold or zero lets it pass");
    }

    private void refuses(String text, String message) {
        assertThatThrownBy(() -> csv.open(text))
                .isInstanceOf(MalformedLoad.class)
                .hasMessage(csv.path() + message);
    }

    @Test
    void refusesRowsWithTooManyOrTooFewColumns() {
        refuses("0,1\n60,2,3\n", ":2 row must have 2 columns, time,requestsPerSecond, got: 3 in 60,2,3");
        refuses("0,1\n60\n", ":2 row must have 2 columns, time,requestsPerSecond, got: 1 in 60");
        refuses("0,1\nsoon,2,3\n", ":2 row must have 2 columns, time,requestsPerSecond, got: 3 in soon,2,3");
        refuses("0;1\n60;2\n", ":1 row must have 2 columns, time,requestsPerSecond, got: 1 in 0;1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-60",
                "1.5",
                "1234567890123",
                "noon",
                "2026-11-27T",
                "2026-11-27T24:00:00",
                "2026-11-27T08:60:00",
                "2026-11-27T08:00:60",
                "2026-11-27T08",
                "2026-11-27T08:00:00.5Z",
                "2026-11-27T08:00:00X",
                "2026-11-27T08:00:00+19:00",
                "2026-02-29",
                "2026-13-01",
                "2026-11-27T08:00:00Z and so on",
                "27.11.2026 08:00"
            })
    void refusesATimeThatIsNone(String time) {
        refuses("0,1\n" + time + ",2\n", ":2 time must be whole seconds or like 2026-11-27T08:00:00Z, got: " + time);
    }

    @Test
    void refusesTimesThatStandStillOrGoBack() {
        refuses("0,1\n60,2\n60,3\n", ":3 time must be later than in the row before, got: 60");
        refuses(
                "2026-11-27 08:00,1\n2026-11-27 07:59,2\n",
                ":2 time must be later than in the row before, got: 2026-11-27 07:59");
    }

    @Test
    void refusesTimesOfSeveralKinds() {
        refuses(
                "0,1\n2026-11-27 08:00:00,2\n",
                ":2 time must be seconds as in the first row, got: 2026-11-27 08:00:00");
        refuses(
                "2026-11-27 08:00:00,1\n60,2\n",
                ":2 time must be a date and time without an offset as in the first row, got: 60");
        refuses(
                "2026-11-27T08:00:00Z,1\n2026-11-27 08:01:00,2\n",
                ":2 time must be a date and time with an offset as in the first row, got: 2026-11-27 08:01:00");
    }

    @Test
    void refusesALoadOfMoreThanTenYears() {
        refuses("0,1\n999999999999,2\n", ":2 time must be at most 3660 days after the first row, got: 999999999999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-5",
                "-0.001",
                "NaN",
                "nan",
                "Infinity",
                "-Infinity",
                "1e999",
                "1e10",
                "ten",
                "",
                "1.2.3",
                "0x10",
                "1d"
            })
    void refusesARateThatIsNone(String rate) {
        refuses("0,1\n60," + rate + "\n", ":2 requestsPerSecond must be a number from 0 to 1000000000, got: " + rate);
    }

    @Test
    void refusesARateThatTheScaleMakesTooLarge() {
        assertThatThrownBy(() ->
                        csv.open("0,5\n60,1000000\n", LoadOptions.standard().withScale(5000)))
                .hasMessage(csv.path()
                        + ":2 requestsPerSecond must be a number from 0 to 1000000000, got: 1000000 x 5000.0");
    }

    @Test
    void refusesAFileWithoutTwoRows() {
        refuses("", " must have at least two rows, got: none");
        refuses("\n \n", " must have at least two rows, got: none");
        refuses("time,requestsPerSecond\n", " must have at least two rows, got: none");
        refuses("time,requestsPerSecond\n0,100\n", " must have at least two rows, got: one");
    }

    @Test
    void refusesAnotherHeading() {
        refuses(
                "time,rps\n0,1\n",
                ":1 heading must be time,requestsPerSecond, or timestamp,value with a scale, got: time,rps");
        refuses(
                "0,1\ntime,requestsPerSecond\n",
                ":2 time must be whole seconds or like 2026-11-27T08:00:00Z, got: time");
    }

    @Test
    void refusesAValueThatNobodySaysTheUnitOf() {
        refuses(
                "timestamp,value\n2014-04-10 00:04:00,94.0\n",
                ":1 value must come with --load-scale to be requests a second, as in 1/300 for a count of 5 minutes");
    }

    @Test
    void refusesDatesToAlignThatAreNone() {
        LoadOptions options = LoadOptions.standard().withStart(Instant.EPOCH).withAlign(Alignment.WEEK);
        assertThatThrownBy(() -> csv.open("0,1\n60,2\n", options))
                .hasMessage(csv.path() + " must have dates to be aligned by week, got: seconds");
    }

    @Test
    void refusesLinesOfAbsurdLength() {
        refuses("0,1\n60," + "1".repeat(2000), ":2 line must be at most 1000 bytes long, got: a longer one");
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        Files.write(csv.path(), new byte[] {'0', ',', '1', '\n', (byte) 0xff, (byte) 0xfe, '\n'});
        assertThatThrownBy(() -> Loads.open(csv.path().toString(), LoadOptions.standard()))
                .hasMessage(csv.path() + ":2 line must be UTF-8 text, got: bytes that are not UTF-8");
        Files.write(csv.path(), "0,1\n60,2\n".getBytes(StandardCharsets.UTF_16LE));
        assertThatThrownBy(() -> Loads.open(csv.path().toString(), LoadOptions.standard()))
                .hasMessage(csv.path() + ":1 line must be UTF-8 text, got: a zero byte");
    }

    @Test
    void quotesOnlyTheBeginOfAnAbsurdCell() {
        refuses(
                "0,1\n60," + "é\u001b".repeat(100),
                ":2 requestsPerSecond must be a number from 0 to 1000000000, got: " + "é?".repeat(30) + "...");
    }
}
