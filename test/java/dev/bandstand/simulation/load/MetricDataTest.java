package dev.bandstand.simulation.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The output of get-metric-data, in the form of the AWS CLI's own pages. */
class MetricDataTest {

    private static final String FOUR_MINUTES = """
            {
                "MetricDataResults": [
                    {
                        "Id": "requests",
                        "Label": "RequestCount",
                        "Timestamps": [
                            "2026-11-27T08:03:00+00:00",
                            "2026-11-27T08:02:00+00:00",
                            "2026-11-27T08:01:00+00:00",
                            "2026-11-27T08:00:00+00:00"
                        ],
                        "Values": [
                            240.0,
                            180.0,
                            120.0,
                            60.0
                        ],
                        "StatusCode": "Complete"
                    }
                ],
                "Messages": []
            }
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("requests.json");
    }

    private Load open(String json, LoadOptions options) {
        try {
            Files.writeString(file, json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Loads.open(file.toString(), options);
    }

    private Load open(String json) {
        return open(json, LoadOptions.standard());
    }

    private void refuses(String json, String message) {
        assertThatThrownBy(() -> open(json)).isInstanceOf(MalformedLoad.class).hasMessage(file + message);
    }

    @Test
    void turnsTheSumOfEachPeriodIntoARateFromTheFirstOn() {
        Load load = open(FOUR_MINUTES);
        assertThat(LoadPieces.of(load)).containsExactly("60: 1.0", "120: 2.0", "180: 3.0", "240: 4.0");
        assertThat(LoadPieces.of(load)).as("read again").hasSize(4);
        assertThat(load.start()).contains(Instant.parse("2026-11-27T08:00:00Z"));
        assertThat(load.facts()).isEqualTo(new LoadFacts(4, 240, 4, 2.5, 0));
        assertThat(load.title()).isEqualTo("requests.json");
    }

    @Test
    void takesTheEarliestFirstToo() {
        assertThat(LoadPieces.of(open(result("\"2026-11-27T08:00:00Z\", \"2026-11-27T08:05:00Z\"", "300, 600"))))
                .containsExactly("300: 1.0", "600: 2.0");
    }

    @Test
    void takesTimesAsNumbers() {
        assertThat(open(result("1795766400.0, 1795766460", "60, 60")).start())
                .contains(Instant.ofEpochSecond(1_795_766_400L));
    }

    @Test
    void putsThePagesOfAMetricBehindEachOther() {
        String page = "{\"Id\": \"m\", \"Timestamps\": [%s], \"Values\": [%s], \"StatusCode\": \"%s\"}";
        String json = "{\"MetricDataResults\": ["
                + page.formatted("\"2026-11-27T08:02:00Z\", \"2026-11-27T08:01:00Z\"", "180, 120", "PartialData") + ","
                + page.formatted("\"2026-11-27T08:00:00Z\"", "60", "Complete") + "], \"NextToken\": null}";
        assertThat(LoadPieces.of(open(json))).containsExactly("60: 1.0", "120: 2.0", "180: 3.0");
    }

    @Test
    void isScaled() {
        assertThat(open(FOUR_MINUTES, LoadOptions.standard().withScale(10))
                        .facts()
                        .peak())
                .isEqualTo(40);
    }

    @Test
    void holdsADatapointThatIsMissingAmongAHundredAndRefusesAHole() {
        String minutes = LongStream.range(0, 102)
                .filter(minute -> minute != 4)
                .mapToObj(minute -> String.valueOf(minute * 60))
                .collect(Collectors.joining(", "));
        String values = String.join(", ", Collections.nCopies(101, "60"));
        assertThat(open(result(minutes, values)).facts().missingRows()).isEqualTo(1);
        String times = "0, 60, 120, 180, %d, %d";
        String hole = result(times.formatted(600, 660), "60, 60, 60, 60, 60, 60");
        refuses(
                hole,
                ":2 time must be 60 s after the row before, as for most rows, got: 420 s; --load-gaps hold or zero lets it pass");
        assertThat(open(hole, LoadOptions.standard().withGaps(Gaps.ZERO))
                        .facts()
                        .mean())
                .isEqualTo(360 / 720.0);
    }

    private static String result(String times, String values) {
        return """
                {"MetricDataResults": [{"Id": "m", "Timestamps":
                [%s],
                "Values": [%s],
                "StatusCode": "Complete"}]}""".formatted(times, values);
    }

    @Test
    void refusesWhatIsCutOff() {
        refuses(FOUR_MINUTES.substring(0, 300), ":10 must be JSON, got: Unexpected end-of-input in VALUE_STRING");
        refuses(
                FOUR_MINUTES.strip().substring(0, FOUR_MINUTES.strip().length() - 1),
                ":22 must be JSON, got: Unexpected end-of-input");
        refuses("{", ":1 must be JSON, got: Unexpected end-of-input");
    }

    @Test
    void refusesAnythingBehindTheOutput() {
        refuses(FOUR_MINUTES + "{}", ":23 must end with its output, got: {");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"Label\": \"RequestCount\", \"Datapoints\": []}"})
    void refusesOtherJson(String json) {
        refuses(json, " must be the output of aws cloudwatch get-metric-data, got: no MetricDataResults");
    }

    @Test
    void refusesNoMetricAndSeveral() {
        refuses("{\"MetricDataResults\": []}", " MetricDataResults must hold one metric, got: none");
        String two =
                "{\"MetricDataResults\": [{\"Id\": \"m1\", \"Timestamps\": [0], \"Values\": [1]},\n{\"Id\": \"m2\"}]}";
        refuses(two, ":2 MetricDataResults must hold one metric, got: m1 and m2");
    }

    @Test
    void refusesPartOfTheData() {
        refuses(
                "{\"MetricDataResults\": [],\n\"NextToken\": \"abc\"}",
                ":2 must hold all pages, got: a NextToken for one more");
        refuses(
                result("0, 60", "1, 2").replace("\"Complete\"", "\"PartialData\""),
                " StatusCode must be Complete, got: PartialData");
        refuses(
                "{\"Messages\": [{\"Code\": \"MaxMetricsExceeded\"}]}",
                ":1 Messages must be empty, got: a problem that CloudWatch had");
    }

    @Test
    void refusesTooFewDatapointsToTellThePeriod() {
        refuses(result("", ""), " must have at least two datapoints, got: none");
        refuses(result("0", "1"), " must have at least two datapoints, got: one");
    }

    @Test
    void refusesListsOfUnequalLength() {
        refuses(result("0, 60", "1"), ":4 Values must be as many as Timestamps, 2, got: 1");
        refuses(result("0, 60", "1, 2, 3"), ":3 Values must be as many as Timestamps, 2, got: more");
    }

    @Test
    void refusesTimesThatStandStillOrTurnAround() {
        refuses(result("0, 60, 60", "1, 2, 3"), ":2 Timestamps must each be given once, got: one twice");
        refuses(result("0, 60, 30", "1, 2, 3"), ":2 Timestamps must all go up or all go down, got: both");
        refuses(result("0, 60, 150", "1, 2, 3"), ":2 Timestamps must be whole periods of 60 s apart, got: 90 s");
        refuses(result("0, 60, 999999999960", "1, 2, 3"), ":2 Timestamps must be at most 3660 days apart, got: more");
    }

    @ParameterizedTest
    @CsvSource({"'\"noon\"', noon", "-60, -60", "[], [", "true, true"})
    void refusesATimeThatIsNone(String time, String got) {
        refuses(result(time, "1"), ":2 Timestamps must be like 2026-11-27T08:00:00+00:00, got: " + got);
    }

    @ParameterizedTest
    @CsvSource({"-1, -1", "'\"1\"', 1", "null, null", "1e300, 1e300", "{}, {"})
    void refusesAValueThatIsNone(String value, String got) {
        refuses(result("0, 60", "1, " + value), ":3 Values must be numbers from 0 to 1000000000000, got: " + got);
    }

    @Test
    void refusesARateBeyondAnyService() {
        refuses(result("0, 1", "1, 1e12"), ":2 Values must come to at most 1000000000 a second, got: 1.0E12");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"MetricDataResults\": 5}', MetricDataResults must be a list",
        "'{\"MetricDataResults\": [5]}', MetricDataResults must hold objects",
        "'{\"MetricDataResults\": [{\"Timestamps\": 5}]}', Timestamps must be a list",
        "'{\"MetricDataResults\": [{\"Values\": 5}]}', Values must be a list behind Timestamps",
        "'{\"Messages\": 5}', Messages must be a list"
    })
    void refusesOtherKindsOfValues(String json, String rule) {
        refuses(json, ":1 " + rule + ", got: 5");
    }
}
