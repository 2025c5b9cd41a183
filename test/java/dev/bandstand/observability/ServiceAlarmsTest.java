package dev.bandstand.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.Golden;
import dev.bandstand.Stage;
import dev.bandstand.TemplateParts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.sns.Topic;

class ServiceAlarmsTest {

    private static final String ALARM = "AWS::CloudWatch::Alarm";

    private static final Template ALL = Stage.template(stage -> {
        var watched = new Watched(stage);
        var props = ServiceAlarmsProps.builder(watched.service())
                .targets(watched.targets())
                .topic(Topic.fromTopicArn(stage.stack(), "Topic", "arn:aws:sns:eu-central-1:123456789012:alarms"))
                .alarm(
                        "few-orders",
                        MetricAlarm.below(orders(), 1).statistic("Sum").build())
                .alarm(
                        "few-tasks",
                        MetricAlarm.below(ServiceMetric.RUNNING_TASKS, 1).build());
        for (ServiceMetric metric : ServiceMetric.values()) {
            props.alarm(
                    "high-" + metric.word().replace('_', '-'),
                    MetricAlarm.above(metric, 80).build());
        }
        new ServiceAlarms(stage.stack(), "Api", props.build());
    });

    @Test
    void keepTheirTemplate() {
        Golden.matches("observability-alarms", ALL);
    }

    @Test
    void areRaisedBeyondTheThresholdAndNotAtIt() {
        ALL.hasResourceProperties(
                ALARM,
                Map.of(
                        "MetricName", "CPUUtilization",
                        "Namespace", "AWS/ECS",
                        "ComparisonOperator", "GreaterThanThreshold",
                        "Threshold", 80,
                        "EvaluationPeriods", 5,
                        "DatapointsToAlarm", 5,
                        "Period", 60,
                        "Statistic", "Average",
                        "TreatMissingData", "missing",
                        "AlarmDescription", "Api high-cpu: CPU in percent above 80 for 5m (Average of 1m)"));
        ALL.hasResourceProperties(
                ALARM,
                Map.of(
                        "MetricName", "RunningTaskCount",
                        "Namespace", "ECS/ContainerInsights",
                        "ComparisonOperator", "LessThanThreshold",
                        "Threshold", 1,
                        "TreatMissingData", "breaching"));
    }

    @Test
    void lookAtTheServiceOrAtItsTargets() {
        for (Map<String, Object> alarm : TemplateParts.of(ALL).all(ALARM).values()) {
            Object namespace = TemplateParts.at(alarm, "Properties.Namespace").orElseThrow();
            List<String> expected = switch (namespace.toString()) {
                case "AWS/ApplicationELB" -> List.of("LoadBalancer", "TargetGroup");
                case "Shop" -> List.of("Country");
                default -> List.of("ClusterName", "ServiceName");
            };
            assertThat(TemplateParts.at(alarm, "Properties.Dimensions").orElseThrow())
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .extracting(dimension -> TemplateParts.at(dimension, "Name").orElseThrow())
                    .containsExactlyElementsOf(expected);
        }
        ALL.hasResourceProperties(ALARM, Map.of("MetricName", "TargetResponseTime", "ExtendedStatistic", "p95"));
    }

    @Test
    void tellTheTopicWhenTheyAreRaisedAndWhenTheyAreOver() {
        var topic = List.of("arn:aws:sns:eu-central-1:123456789012:alarms");
        ALL.allResourcesProperties(ALARM, Map.of("AlarmActions", topic, "OKActions", topic, "ActionsEnabled", true));
    }

    @Test
    void tellNobodyWithoutATopicAndNeedNoServiceForACustomMetric() {
        Stage.template(stage -> {
                    var alarms = new ServiceAlarms(
                            stage.stack(),
                            "Nightly",
                            ServiceAlarmsProps.builder()
                                    .alarm(
                                            "orders",
                                            MetricAlarm.above(orders(), 1).build())
                                    .build());
                    assertThat(alarms.getAlarms()).containsOnlyKeys("orders");
                })
                .hasResourceProperties(ALARM, Map.of("AlarmActions", Match.absent(), "OKActions", Match.absent()));
    }

    @Test
    void mayStandInAnotherStackThanTheService() {
        var app = new App(AppProps.builder().context(Watched.weakReferences()).build());
        var watched = new Watched(new Stack(app, "Services"));
        var alarms = new Stack(app, "Alarms");
        new ServiceAlarms(
                alarms,
                "Api",
                ServiceAlarmsProps.builder(watched.service())
                        .targets(watched.targets())
                        .alarm("cpu", MetricAlarm.above(ServiceMetric.CPU, 80).build())
                        .alarm(
                                "latency",
                                MetricAlarm.above(ServiceMetric.LATENCY, 1).build())
                        .build());
        var template = Template.fromStack(alarms);

        assertThat(template.toJSON().toString()).contains("Fn::GetStackOutput").doesNotContain("Fn::ImportValue");
        template.resourceCountIs(ALARM, 2);
    }

    @Test
    void refuseWhatNobodyMeasures() {
        var props = ServiceAlarmsProps.builder()
                .alarm("cpu", MetricAlarm.above(ServiceMetric.CPU, 80).build());
        assertThatThrownBy(props::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("alarms.cpu.metric must be custom without a service, got: CPU");
        assertThatThrownBy(ServiceAlarmsProps.builder()
                        .alarm(
                                "slow",
                                MetricAlarm.above(ServiceMetric.LATENCY, 1).build())::build)
                .hasMessage("alarms.slow.metric must be custom without a target group, got: LATENCY");
        assertThatThrownBy(ServiceAlarmsProps.builder()
                        .alarm("no names", MetricAlarm.above(orders(), 1).build())::build)
                .hasMessage("alarms must have names of a letter and up to 62 letters, digits, hyphens or underscores,"
                        + " got: no names");
    }

    @Test
    void lookAsOftenAsTheyAreTold() {
        Stage.template(stage -> new ServiceAlarms(
                        stage.stack(),
                        "Api",
                        ServiceAlarmsProps.builder()
                                .alarm(
                                        "orders",
                                        MetricAlarm.above(orders(), 1)
                                                .period(Duration.ofSeconds(30))
                                                .lasting(Duration.ofSeconds(90))
                                                .missingData(MissingData.IGNORE)
                                                .build())
                                .build()))
                .hasResourceProperties(
                        ALARM, Map.of("Period", 30, "EvaluationPeriods", 3, "TreatMissingData", "ignore"));
    }

    private static CustomMetric orders() {
        return CustomMetric.of("Shop", "Orders").dimension("Country", "de");
    }
}
