package dev.bandstand.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.template.Resource;
import io.github.cdklabs.cdknag.NIST80053R5Checks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.Aspects;

/** What the file says of alarms, log metrics and the dashboard, in the templates. */
class ObservabilityTest {

    private static final String FILE = """
            name: shop
            stacks: %s
            observability: {alarmTopic: "arn:aws:sns:eu-central-1:123456789012:alarms", dashboard: true}
            database: {engine: mysql}
            cluster: {containerInsights: %s}
            services:
              api:
                alarms:
                  busy: {metric: cpu, above: 80, for: 10m}
                  slow: {metric: latency, above: 0.5, statistic: p99, missingData: ignore}
                  quiet: {namespace: Shop, name: Orders, dimensions: {Country: de}, statistic: sum, below: 1}
                  failing: {namespace: Shop, name: errors, statistic: sum, above: 10}
                logMetrics:
                  errors: {pattern: ERROR, namespace: Shop}
                  seconds: {pattern: "{ $.s = * }", namespace: Shop, name: Seconds, value: $.s, unit: seconds, dimensions: {Route: $.r}}
              admin: {route: {loadBalancer: api, path: /admin/*}}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void alarmsHoldWhatTheFileSays() throws IOException {
        List<Resource> alarms = synthesize("split", "enhanced").resources("AWS::CloudWatch::Alarm");

        assertThat(alarms)
                .extracting(alarm -> alarm.property("AlarmDescription").asText())
                .containsExactlyInAnyOrder(
                        "Api busy: CPU in percent above 80 for 10m (Average of 1m)",
                        "Api slow: seconds to an answer above 0.5 for 5m (p99 of 1m)",
                        "Api quiet: Shop Orders below 1 for 5m (Sum of 1m)",
                        "Api failing: Shop errors above 10 for 5m (Sum of 1m)");
        assertThat(alarms)
                .allSatisfy(alarm -> assertThat(
                                alarm.property("AlarmActions").get(0).asText())
                        .isEqualTo("arn:aws:sns:eu-central-1:123456789012:alarms"));
    }

    @Test
    void nistAsksForNoMoreThanTheTopic() throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), FILE.formatted("split", "enhanced"));
        Synthesis synthesis = Synthesis.of(
                file,
                Map.of(),
                app -> Aspects.of(app)
                        .add(NIST80053R5Checks.Builder.create().reports(true).build()));

        assertThat(NagReport.read(synthesis.directory(), "NIST.800.53.R5"))
                .filteredOn(row -> row.resource().contains("/Observability/"))
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(row.compliance()).as(row.toString()).matches("Compliant|N/A"));
    }

    @Test
    void logMetricsCountInTheLogOfTheTask() throws IOException {
        Synthesis synthesis = synthesize("split", "enhanced");

        assertThat(synthesis.resources("AWS::Logs::MetricFilter"))
                .hasSize(2)
                .allSatisfy(filter -> assertThat(
                                filter.property("LogGroupName").path("Ref").asText())
                        .startsWith("ApiTaskLogs"));
    }

    @Test
    void theDashboardShowsEveryServiceAndTheDatabaseWithoutExports() throws IOException {
        for (String stacks : List.of("split", "single")) {
            Synthesis synthesis = synthesize(stacks, "enhanced");
            Resource dashboard = synthesis.the("AWS::CloudWatch::Dashboard");

            assertThat(dashboard.property("DashboardName").asText()).isEqualTo("shop-dev");
            assertThat(dashboard.property("DashboardBody").toString())
                    .contains("## api", "## admin", "## Database", "RunningTaskCount", "DBInstanceIdentifier")
                    .contains("Shop errors")
                    .doesNotContain("Seconds\\\",\\\"Shop");
            assertThat(synthesis.text()).doesNotContain("Fn::ImportValue");
            assertThat(synthesis.exit()).as(synthesis.printed()).isZero();
        }
    }

    @Test
    void theDashboardShowsNoContainerInsightsWhereTheyAreOff() throws IOException {
        assertThat(synthesize("split", "disabled")
                        .the("AWS::CloudWatch::Dashboard")
                        .property("DashboardBody")
                        .toString())
                .contains("CPUUtilization")
                .doesNotContain("ContainerInsights");
    }

    private Synthesis synthesize(String stacks, String insights) throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), FILE.formatted(stacks, insights));
        return Synthesis.of(file, Map.of(), app -> {});
    }
}
