package dev.bandstand.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.Golden;
import dev.bandstand.Stage;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.cloudwatch.Unit;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.logs.LogGroup;

class LogMetricTest {

    private static final CustomMetric ERRORS = CustomMetric.of("Shop", "Errors");

    @Test
    void keepsItsTemplate() {
        Golden.matches("observability-log-metric", template());
    }

    @Test
    void countsLinesAndTellsZeroOfThoseThatDoNotCount() {
        LogMetricProps props =
                LogMetricProps.builder(group(new Stack()), "ERROR", ERRORS).build();

        assertThat(props.value()).isEqualTo("1");
        assertThat(props.defaultValue()).contains(0.0);
        assertThat(props.dimensions()).isEmpty();
        assertThat(props.unit()).isEqualTo(Unit.NONE);
    }

    @Test
    void tellsNothingOfOtherLinesWhenItTakesAFieldOrHasDimensions() {
        assertThat(LogMetricProps.builder(group(new Stack()), "{ $.s = * }", ERRORS)
                        .value("$.s")
                        .build()
                        .defaultValue())
                .isEmpty();
        assertThat(LogMetricProps.builder(group(new Stack()), "{ $.s = * }", ERRORS)
                        .dimension("Shop", "$.s")
                        .build()
                        .defaultValue())
                .isEqualTo(Optional.empty());
    }

    @Test
    void refusesWhatCloudWatchLogsRefuses() {
        refuses(props -> props.value("many"), "value must be a number or a field like $.seconds, got: many");
        refuses(
                props -> props.dimension("Route", "route"),
                "dimensions.Route must be a field like $.route, got: route");
        refuses(
                props -> props.dimension("A", "$.a")
                        .dimension("B", "$.b")
                        .dimension("C", "$.c")
                        .dimension("D", "$.d"),
                "dimensions must be at most 3, got: 4");
        refuses(
                props -> props.dimension("A", "$.a").defaultValue(0),
                "defaultValue must be left out with dimensions (CloudWatch would not know which), got: 0");
        refuses("x".repeat(1025), ERRORS, "pattern must be at most 1024 characters, got: 1025");
        refuses(
                "ERROR",
                CustomMetric.of("AWS/ECS", "Errors"),
                "metric.namespace must not begin with AWS/ (only AWS publishes there), got: AWS/ECS");
        refuses("ERROR", CustomMetric.of("Sh*p", "Errors"), "metric.namespace must not hold any of : * $, got: Sh*p");
        refuses("ERROR", CustomMetric.of("Shop", "$Errors"), "metric.name must not hold any of : * $, got: $Errors");
        refuses(
                "ERROR",
                ERRORS.dimension("a", "b"),
                "metric.dimensions must be empty (the fields of the lines fill them), got: {a=b}");
    }

    private static void refuses(UnaryOperator<LogMetricProps.Builder> change, String message) {
        assertThatThrownBy(change.apply(LogMetricProps.builder(group(new Stack()), "ERROR", ERRORS))::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static void refuses(String pattern, CustomMetric metric, String message) {
        assertThatThrownBy(LogMetricProps.builder(group(new Stack()), pattern, metric)::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Template template() {
        return Stage.template(stage -> {
            ILogGroup group = group(stage.stack());
            var metric = new LogMetric(
                    stage.stack(),
                    "Errors",
                    LogMetricProps.builder(group, "ERROR", ERRORS).build());
            assertThat(metric.getMetric()).isEqualTo(ERRORS);
            new LogMetric(
                    stage.stack(),
                    "Seconds",
                    LogMetricProps.builder(group, "{ $.seconds = * }", CustomMetric.of("Shop", "Seconds"))
                            .value("$.seconds")
                            .dimension("Route", "$.route")
                            .unit(Unit.SECONDS)
                            .build());
        });
    }

    private static ILogGroup group(Stack stack) {
        return LogGroup.fromLogGroupName(stack, "Logs", "api");
    }
}
