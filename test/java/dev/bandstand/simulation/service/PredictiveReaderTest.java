package dev.bandstand.simulation.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictiveReaderTest {

    private static final String TRACKING = "\"PolicyType\": \"TargetTrackingScaling\"";
    private static final String PAIR = "{\"TargetValue\": 40, \"PredefinedMetricPairSpecification\":"
            + " {\"PredefinedMetricType\": \"ECSServiceMemoryUtilization\"}}";

    @TempDir
    Path directory;

    @Test
    void takesAwssDefaultsWhereOnlyAMetricIsGiven() throws IOException {
        assertThat(read("\"MetricSpecifications\": [" + PAIR + "]"))
                .isEqualTo(new PredictivePolicy("Track", MetricKind.MEMORY, 40, true, false, 0, 300));
    }

    @Test
    void readsEverySetting() throws IOException {
        assertThat(read("\"MetricSpecifications\": [" + PAIR + "], \"Mode\": \"ForecastAndScale\","
                        + " \"MaxCapacityBreachBehavior\": \"IncreaseMaxCapacity\", \"MaxCapacityBuffer\": 10,"
                        + " \"SchedulingBufferTime\": 600"))
                .isEqualTo(new PredictivePolicy("Track", MetricKind.MEMORY, 40, false, true, 10, 600));
    }

    @Test
    void readsALoadAndAUseNamedOneByOne() throws IOException {
        PredictivePolicy policy = read(
                "\"MetricSpecifications\": [{\"TargetValue\": 900,"
                        + " \"PredefinedLoadMetricSpecification\": {\"PredefinedMetricType\": \"TotalALBRequestCount\"},"
                        + " \"PredefinedScalingMetricSpecification\": {\"PredefinedMetricType\": \"ALBRequestCountPerTarget\"}}]");

        assertThat(policy.metric()).isEqualTo(MetricKind.REQUESTS_PER_TARGET);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "MetricSpecifications": [] | MetricSpecifications must be one, got: 0
            "MetricSpecifications": [{"TargetValue": 0}] | TargetValue must be above 0, got: 0.0
            "MetricSpecifications": [{"TargetValue": 1, "CustomizedLoadMetricSpecification": {}}] | the metrics must be predefined, got: CustomizedLoadMetricSpecification
            "MetricSpecifications": [{"TargetValue": 1, "PredefinedMetricPairSpecification": {"PredefinedMetricType": "ASGCPUUtilization"}}] | PredefinedMetricType must be a metric of an ECS service or ALBRequestCount, got: ASGCPUUtilization
            "MetricSpecifications": [{"TargetValue": 1, "PredefinedLoadMetricSpecification": {"PredefinedMetricType": "ALBRequestCount"}, "PredefinedScalingMetricSpecification": {"PredefinedMetricType": "ECSServiceAverageCPUUtilization"}}] | both metrics must be of one kind, got: ALBRequestCount and ECSServiceAverageCPUUtilization
            "Mode": "Scale", "MetricSpecifications": [PAIR] | Mode must be ForecastOnly or ForecastAndScale, got: Scale
            "MaxCapacityBuffer": 101, "MetricSpecifications": [PAIR] | MaxCapacityBuffer must be between 0 and 100, got: 101
            "SchedulingBufferTime": 3601, "MetricSpecifications": [PAIR] | SchedulingBufferTime must be between 0 and 3600, got: 3601
            """)
    void refusesWhatItCanNotFollow(String configuration, String message) throws IOException {
        simulated().refuses(TRACKING, changed(configuration), "shop-api can not be simulated: Track: " + message);
    }

    private PredictivePolicy read(String configuration) throws IOException {
        return simulated()
                .with(TRACKING, changed(configuration))
                .policies(PredictivePolicy.class)
                .get(0);
    }

    private Simulated simulated() {
        return new Simulated(Simulated.EVERY_KIND, directory);
    }

    private static String changed(String configuration) {
        return "\"PolicyType\": \"PredictiveScaling\", \"PredictiveScalingPolicyConfiguration\": {"
                + configuration.replace("PAIR", PAIR) + "}";
    }
}
