package dev.bandstand.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.Golden;
import dev.bandstand.Stage;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.rds.DatabaseInstance;
import software.amazon.awscdk.services.rds.DatabaseInstanceAttributes;
import software.amazon.awscdk.services.rds.IDatabaseInstance;
import software.amazon.awscdk.services.sqs.IQueue;
import software.amazon.awscdk.services.sqs.Queue;

class DashboardTest {

    private static final String DASHBOARD = "AWS::CloudWatch::Dashboard";

    @Test
    void keepsItsTemplate() {
        Golden.matches("observability-dashboard", Stage.template(stage -> {
            var watched = new Watched(stage);
            new Dashboard(
                    stage.stack(),
                    "Dashboard",
                    DashboardProps.builder("shop-prod")
                            .service(WatchedService.of("api", watched.service()).withTargets(watched.targets()))
                            .service(WatchedService.of("mail", watched.service())
                                    .withQueue(queue(stage.stack(), "mail"))
                                    .withDeadLetters(queue(stage.stack(), "mail-failed"))
                                    .withMetric(CustomMetric.of("Shop", "Errors")))
                            .database(database(stage.stack()))
                            .alarm(Alarm.fromAlarmArn(
                                    stage.stack(), "Alarm", "arn:aws:cloudwatch:eu-central-1:123456789012:alarm:cpu"))
                            .build());
        }));
    }

    @Test
    void showsContainerInsightsOnlyWhereItIsOn() {
        assertThat(body(props -> props)).contains("RunningTaskCount", "NetworkRxBytes");
        assertThat(body(props -> props.containerInsights(false)))
                .doesNotContain("ContainerInsights")
                .contains("CPUUtilization");
    }

    @Test
    void refersToOtherStacksWithoutExports() {
        var app = new App(AppProps.builder().context(Watched.weakReferences()).build());
        var watched = new Watched(new Stack(app, "Services"));
        var stack = new Stack(app, "Seen");
        new Dashboard(
                stack,
                "Dashboard",
                DashboardProps.builder("shop-prod")
                        .service(WatchedService.of("api", watched.service()).withTargets(watched.targets()))
                        .build());

        assertThat(Template.fromStack(stack).toJSON().toString())
                .contains("Fn::GetStackOutput")
                .doesNotContain("Fn::ImportValue");
    }

    @Test
    void putsAHundredAlarmsIntoAWidget() {
        String body = body(props -> {
            var stack = new Stack();
            for (int i = 0; i < 101; i++) {
                props.alarm(
                        Alarm.fromAlarmArn(stack, "A" + i, "arn:aws:cloudwatch:eu-central-1:123456789012:alarm:a" + i));
            }
            return props;
        });

        assertThat(body.split("\"type\":\"alarm\"", -1)).hasSize(3);
    }

    @Test
    void documentsItsDefaults() {
        DashboardProps props = DashboardProps.builder("shop").build();

        assertThat(props.services()).isEmpty();
        assertThat(props.database()).isEmpty();
        assertThat(props.alarms()).isEmpty();
        assertThat(props.containerInsights()).isTrue();
    }

    @Test
    void refusesNamesAndSizesThatCloudWatchRefuses() {
        assertThatThrownBy(DashboardProps.builder("my shop")::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name must be 1 to 255 letters, digits, hyphens or underscores, got: my shop");
        var props = DashboardProps.builder("shop");
        var service = new Watched(new Stack(new App(), "Services")).service();
        for (int i = 0; i < 51; i++) {
            props.service(WatchedService.of("api" + i, service));
        }
        assertThatThrownBy(props::build)
                .hasMessage("services must be at most 50 (a dashboard holds 500 widgets), got: 51");
    }

    private static String body(UnaryOperator<DashboardProps.Builder> change) {
        Template template = Stage.template(stage -> new Dashboard(
                stage.stack(),
                "Dashboard",
                change.apply(DashboardProps.builder("shop")
                                .service(WatchedService.of("api", new Watched(stage).service())))
                        .build()));
        return template.findResources(DASHBOARD).toString();
    }

    private static IQueue queue(Stack stack, String name) {
        return Queue.fromQueueArn(stack, name, "arn:aws:sqs:eu-central-1:123456789012:" + name);
    }

    private static IDatabaseInstance database(Stack stack) {
        return DatabaseInstance.fromDatabaseInstanceAttributes(
                stack,
                "Database",
                DatabaseInstanceAttributes.builder()
                        .instanceIdentifier("shop-db")
                        .instanceEndpointAddress("db.example.com")
                        .port(3306)
                        .securityGroups(java.util.List.of(
                                SecurityGroup.fromSecurityGroupId(stack, "DatabaseGroup", "sg-0123456789abcdef0")))
                        .build());
    }
}
