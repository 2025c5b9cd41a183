package dev.bandstand.simulation.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.simulation.service.MissingData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The two tables of AWS's page, cell by cell: 0 is a datapoint within the threshold, X one that breaches, - a missing one; the latest is on
 * the right.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html">Configuring how CloudWatch
 *     alarms treat missing data</a>
 */
class MissingDataTest {

    private static final String KEEP = "retain current state";

    private static final List<MissingData> COLUMNS =
            List.of(MissingData.MISSING, MissingData.IGNORE, MissingData.BREACHING, MissingData.NOT_BREACHING);

    private static Stream<Arguments> cells() {
        List<Arguments> cells = new ArrayList<>();
        row(cells, 3, "0 - X - X", "OK", "OK", "OK", "OK");
        row(cells, 3, "0 - - - -", "OK", "OK", "OK", "OK");
        row(cells, 3, "- - - - -", "INSUFFICIENT_DATA", KEEP, "ALARM", "OK");
        row(cells, 3, "0 X X - X", "ALARM", "ALARM", "ALARM", "ALARM");
        row(cells, 3, "- - X - -", "ALARM", KEEP, "ALARM", "OK");
        row(cells, 2, "0 - X - X", "ALARM", "ALARM", "ALARM", "ALARM");
        row(cells, 2, "0 0 X 0 X", "ALARM", "ALARM", "ALARM", "ALARM");
        row(cells, 2, "0 - X - -", "OK", "OK", "ALARM", "OK");
        row(cells, 2, "- - - - 0", "OK", "OK", "ALARM", "OK");
        row(cells, 2, "- - - X -", "ALARM", KEEP, "ALARM", "OK");
        return cells.stream();
    }

    private static void row(List<Arguments> cells, int datapointsToAlarm, String datapoints, String... states) {
        for (int column = 0; column < states.length; column++) {
            cells.add(Arguments.of(datapointsToAlarm, datapoints, COLUMNS.get(column), states[column]));
        }
    }

    @ParameterizedTest(name = "{0} of 3, {1}, {2}: {3}")
    @MethodSource("cells")
    void isTreatedAsInTheTablesOfThePage(
            int datapointsToAlarm, String datapoints, MissingData treatment, String state) {
        for (AlarmState before : AlarmState.values()) {
            assertThat(evaluated(datapointsToAlarm, datapoints, treatment, before))
                    .as("before: %s", before)
                    .isEqualTo(state.equals(KEEP) ? before : AlarmState.valueOf(state));
        }
    }

    /** "Avoiding premature transitions to alarm state", the section below the tables. */
    @ParameterizedTest(name = "{0} of 3, {1}: {2}")
    @CsvSource({
        "3, - - - - X, INSUFFICIENT_DATA",
        "3, - - - X -, INSUFFICIENT_DATA",
        "3, - - - X X, INSUFFICIENT_DATA",
        "3, - - - X 0, OK",
        "3, - - X - 0, OK",
        "3, - - X - -, ALARM",
        "3, - - X X -, ALARM",
        "3, X - - - -, ALARM",
        "2, - - - - X, INSUFFICIENT_DATA",
        "2, - - - X 0, OK",
        "2, X - - - -, ALARM",
        "1, - - - - X, ALARM",
        "1, - - - X 0, ALARM",
        "1, - - - - 0, OK"
    })
    void aBreachingDatapointAloneRaisesTheAlarmOnlyOnceItIsOldEnough(
            int datapointsToAlarm, String datapoints, AlarmState state) {
        for (AlarmState before : AlarmState.values()) {
            assertThat(evaluated(datapointsToAlarm, datapoints, MissingData.MISSING, before))
                    .as("before: %s", before)
                    .isEqualTo(state);
        }
    }

    @ParameterizedTest(name = "look back {0}, {1}: {2}")
    @CsvSource({
        "0, X X - - -, INSUFFICIENT_DATA",
        "1, X X - - -, ALARM",
        "2, X X - - -, ALARM",
        "0, 0 0 X X X, ALARM",
        "1, 0 X X - X, ALARM",
        "0, 0 X X - X, ALARM",
        "0, 0 0 - X X, INSUFFICIENT_DATA",
        "1, 0 0 - X X, OK",
        "2, 0 X - - X, OK"
    })
    void looksBackAsFarAsTheModelSays(int lookBack, String datapoints, AlarmState state) {
        Feed feed = new Feed(Feed.alarm().of(3, 3), lookBack);
        assertThat(feed.play(datapoints)).isEqualTo(state);
    }

    private static AlarmState evaluated(
            int datapointsToAlarm, String datapoints, MissingData treatment, AlarmState before) {
        Feed feed = new Feed(Feed.alarm().of(datapointsToAlarm, 3).missing(treatment), 2);
        feed.bringTo(before);
        return feed.play(datapoints);
    }
}
