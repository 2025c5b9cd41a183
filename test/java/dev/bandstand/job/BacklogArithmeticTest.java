package dev.bandstand.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.Stage;
import dev.bandstand.TemplateParts;
import dev.bandstand.scaling.TaskRange;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The metrics of the template, computed as CloudWatch computes them, and the tasks that Application Auto Scaling makes of them. */
class BacklogArithmeticTest {

    private static final int MESSAGES_PER_TASK = 10;
    private static final Pattern CHOICE = Pattern.compile("IF\\((.+) ([<>]) (.+), (.+), (.+)\\)");

    private static final TemplateParts TO_ZERO = worker(0);
    private static final TemplateParts ALWAYS_ONE = worker(1);

    private static TemplateParts worker(int min) {
        return TemplateParts.of(Stage.template(stage -> new Worker(
                stage.stack(),
                "Orders",
                WorkerProps.builder(stage.cluster(), Stage.task())
                        .scaling(QueueScaling.builder()
                                .range(TaskRange.between(min, 20))
                                .messagesPerTask(MESSAGES_PER_TASK)
                                .build())
                        .build())));
    }

    @ParameterizedTest(name = "{0} waiting, {1} in work, {2} running: {3}")
    @CsvSource({
        "0, 0, 1, 1", // the last task is not this policy's to remove
        "0, 1, 1, 1",
        "9, 1, 1, 1",
        "10, 1, 1, 2",
        "95, 5, 1, 10", // a burst is answered at once
        "0, 40, 4, 4", // tasks that work on the last messages stay
        "0, 5, 4, 1",
        "1000, 0, 4, 100" // held to the most tasks by the range
    })
    void asManyTasksAsTheBacklogAsksFor(int waiting, int working, int running, int wanted) {
        assertThat(tasks(TO_ZERO, waiting, working, running)).isEqualTo(wanted);
    }

    @Test
    void anEmptyQueueAsksForNoTaskWhereTheRangeKeepsOne() {
        assertThat(tasks(ALWAYS_ONE, 0, 0, 3)).isZero();
    }

    @Test
    void theRatioHasNoValueWhileNoTaskRuns() {
        assertThat(value(backlogPerTask(TO_ZERO), variables(5, 0, 0))).isInfinite();
    }

    @ParameterizedTest(name = "{0} waiting, {1} in work: {2}")
    @CsvSource({"0, 0, false", "1, 0, true", "500, 0, true", "500, 1, false", "0, 1, false"})
    void wakesOnlyWhenNobodyWorks(int waiting, int working, boolean wakes) {
        var alarm = alarm("Wake");
        assertThat(value(expression(alarm), variables(waiting, working, 0)) >= threshold(alarm))
                .isEqualTo(wakes);
    }

    @ParameterizedTest(name = "{0} waiting, {1} in work: {2}")
    @CsvSource({"0, 0, true", "1, 0, false", "0, 1, false"})
    void restsOnlyWhenNothingIsLeft(int waiting, int working, boolean rests) {
        var alarm = alarm("Rest");
        assertThat(value(expression(alarm), variables(waiting, working, 1)) <= threshold(alarm))
                .isEqualTo(rests);
    }

    /** Target tracking: the running tasks times the metric over the target, rounded up. */
    private static int tasks(TemplateParts parts, int waiting, int working, int running) {
        double metric = value(backlogPerTask(parts), variables(waiting, working, running));
        return (int) Math.ceil(running * metric / MESSAGES_PER_TASK - 1e-9);
    }

    private static String backlogPerTask(TemplateParts parts) {
        var policy = part(parts.all("AWS::ApplicationAutoScaling::ScalingPolicy"), "OrdersScalingBacklog");
        return TemplateParts.at(
                        policy,
                        "Properties.TargetTrackingScalingPolicyConfiguration.CustomizedMetricSpecification.Metrics.3.Expression")
                .orElseThrow()
                .toString();
    }

    private static Map<String, Object> alarm(String name) {
        return part(TO_ZERO.all("AWS::CloudWatch::Alarm"), "OrdersScalingZero" + name);
    }

    private static Map<String, Object> part(Map<String, Map<String, Object>> all, String start) {
        return all.entrySet().stream()
                .filter(each -> each.getKey().startsWith(start))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static String expression(Map<String, Object> alarm) {
        return TemplateParts.at(alarm, "Properties.Metrics.0.Expression")
                .orElseThrow()
                .toString();
    }

    private static double threshold(Map<String, Object> alarm) {
        return Double.parseDouble(
                TemplateParts.at(alarm, "Properties.Threshold").orElseThrow().toString());
    }

    private static Map<String, Double> variables(double waiting, double working, double running) {
        var values = new TreeMap<String, Double>();
        values.put("waiting", waiting);
        values.put("working", working);
        values.put("running", running);
        return values;
    }

    private static double value(String expression, Map<String, Double> variables) {
        int ratio = expression.lastIndexOf(" / ");
        if (ratio > 0) {
            return value(expression.substring(0, ratio), variables) / value(expression.substring(ratio + 3), variables);
        }
        Matcher choice = CHOICE.matcher(expression);
        if (choice.matches()) {
            double left = value(choice.group(1), variables);
            double right = value(choice.group(3), variables);
            boolean holds = choice.group(2).equals("<") ? left < right : left > right;
            return value(choice.group(holds ? 4 : 5), variables);
        }
        if (expression.startsWith("(")) {
            return value(expression.substring(1, expression.length() - 1), variables);
        }
        int sum = expression.indexOf(" + ");
        if (sum > 0) {
            return value(expression.substring(0, sum), variables) + value(expression.substring(sum + 3), variables);
        }
        Double variable = variables.get(expression);
        return variable == null ? Double.parseDouble(expression) : variable;
    }
}
