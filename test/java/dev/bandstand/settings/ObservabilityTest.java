package dev.bandstand.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservabilityTest {

    private static final String FILE = """
            name: shop
            services:
              api:
                alarms:
                  busy: {metric: cpu, above: 80}
                  quiet: {namespace: Shop, name: Orders, dimensions: {Country: de}, statistic: sum, below: 0.5, for: 1h, period: 10m}
                logMetrics:
                  errors: {pattern: ERROR, namespace: Shop}
                  seconds: {pattern: "{ $.s = * }", namespace: Shop, name: Seconds, value: $.s, unit: seconds}
            environments:
              prod: {preset: production, services: {api: {loadBalancer: {withoutHttps: true}, alarms: {busy: {above: 90}}}}}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void alarmsHaveDefaults() throws IOException {
        assertThat(load(FILE, "dev").settings().service("api").task().alarms().get("busy"))
                .isEqualTo(new AlarmSettings(
                        Optional.of(AlarmSettings.Metric.CPU),
                        Optional.empty(),
                        Optional.empty(),
                        new TreeMap<>(),
                        Optional.empty(),
                        Optional.of(80.0),
                        Optional.empty(),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(1),
                        Optional.empty()));
    }

    @Test
    void alarmsLookAtAnyMetric() throws IOException {
        assertThat(load(FILE, "dev").settings().service("api").task().alarms().get("quiet"))
                .isEqualTo(new AlarmSettings(
                        Optional.empty(),
                        Optional.of("Shop"),
                        Optional.of("Orders"),
                        new TreeMap<>(Map.of("Country", "de")),
                        Optional.of("sum"),
                        Optional.empty(),
                        Optional.of(0.5),
                        Duration.ofHours(1),
                        Duration.ofMinutes(10),
                        Optional.empty()));
    }

    @Test
    void logMetricsHaveTheNameOfTheirEntry() throws IOException {
        Loaded loaded = load(FILE, "dev");
        var metrics = loaded.settings().service("api").task().logMetrics();

        assertThat(metrics.get("errors"))
                .isEqualTo(new LogMetricSettings(
                        "ERROR",
                        "Shop",
                        "errors",
                        "1",
                        Optional.empty(),
                        new TreeMap<>(),
                        LogMetricSettings.Unit.NONE));
        assertThat(metrics.get("seconds"))
                .isEqualTo(new LogMetricSettings(
                        "{ $.s = * }",
                        "Shop",
                        "Seconds",
                        "$.s",
                        Optional.empty(),
                        new TreeMap<>(),
                        LogMetricSettings.Unit.SECONDS));
        assertThat(loaded.effective().entries()).anySatisfy(entry -> {
            assertThat(entry.path()).isEqualTo("services.api.logMetrics.errors.name");
            assertThat(entry.origin()).isEqualTo("default");
        });
    }

    @Test
    void productionHasADashboardAndMissesWhoHearsTheAlarms() throws IOException {
        Loaded dev = load(FILE, "dev");
        Loaded prod = load(FILE, "prod");

        assertThat(dev.settings().observability().dashboard()).isFalse();
        assertThat(dev.warnings().list()).isEmpty();
        assertThat(prod.settings().observability().dashboard()).isTrue();
        assertThat(prod.settings().service("api").task().alarms())
                .hasEntrySatisfying("busy", alarm -> assertThat(alarm.above()).contains(90.0));
        assertThat(prod.warnings().list())
                .extracting(Warning::sentence)
                .contains("observability.alarmTopic is not given, so nobody hears the alarms of services.api");
    }

    @Test
    void whatCanOnlyMisleadIsTold() throws IOException {
        Loaded loaded = load("""
                name: shop
                jobs:
                  mail:
                    queue: {}
                    sidecars: {fireLens: {options: {Name: firehose}}}
                    alarms: {few: {metric: runningTasks, below: 1}}
                    logMetrics: {errors: {pattern: ERROR, namespace: Shop}}
                  print: {queue: {scaling: {min: 1}}, alarms: {few: {metric: runningTasks, below: 1}}}
                """, "dev");

        assertThat(loaded.warnings().toString().replace(folder + "/", "")).isEqualTo("""
                x.yaml:6:42 warning: jobs.mail.alarms.few is raised whenever the queue is empty, as queue.scaling.min is 0
                x.yaml:7:5 warning: jobs.mail.logMetrics count in the task's log group, and sidecars.fireLens.options send the lines of the main container elsewhere
                """);
    }

    @Test
    void asManyDimensionsAndLogMetricsAsCloudWatchTakes() {
        String dimensions =
                IntStream.range(0, 31).mapToObj(i -> "d" + i + ": v").collect(Collectors.joining(", "));
        String metrics = IntStream.range(0, 101)
                .mapToObj(i -> "m" + i + ": {pattern: ERROR, namespace: Shop}")
                .collect(Collectors.joining(", "));
        String yaml = """
                name: shop
                services:
                  api:
                    alarms: {a: {namespace: Shop, name: Orders, above: 1, dimensions: {%s}}}
                    logMetrics: {%s}
                """.formatted(dimensions, metrics);

        InvalidSettings refused = catchThrowableOfType(InvalidSettings.class, () -> load(yaml, "dev"));

        assertThat(refused.problems().list())
                .extracting(problem -> problem.path() + " " + problem.rule() + ", got: " + problem.got())
                .containsExactly(
                        "services.api.alarms.a.dimensions must hold at most 30 entries, got: 31",
                        "services.api.logMetrics must hold at most 100 entries, got: 101");
    }

    private Loaded load(String yaml, String environment) throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), yaml);
        return SettingsFile.load(file, new Overrides(Optional.of(environment), Optional.empty()));
    }
}
