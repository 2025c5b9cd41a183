package dev.bandstand.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadsTest {

    private static final String TASK = """
            "Task": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"Family": "mail", "Cpu": "256", "Memory": "512",
              "RequiresCompatibilities": ["FARGATE"], "NetworkMode": "awsvpc", "TaskRoleArn": {"Fn::GetAtt": ["Role", "Arn"]},
              "ContainerDefinitions": [{"Name": "mail", "Image": "mail:1"}]}}
            """;

    private static final String QUEUES = """
            "Queue": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "mails.fifo", "FifoQueue": true,
              "RedrivePolicy": {"deadLetterTargetArn": {"Fn::GetAtt": ["Dead1A2B3C4D", "Arn"]}, "maxReceiveCount": 3}}},
            "Dead1A2B3C4D": {"Type": "AWS::SQS::Queue", "Properties": {"MessageRetentionPeriod": 1209600}}
            """;

    @TempDir
    Path directory;

    @Test
    void aServiceThatMayTakeMessagesIsAWorker() throws IOException {
        assertThat(things(
                        TASK,
                        QUEUES,
                        service(""),
                        role(policy("sqs:ReceiveMessage", "{\"Fn::GetAtt\": [\"Queue\", \"Arn\"]}"))))
                .containsExactly(
                        "worker mail, 1 task of 0.25 vCPU and 512 MiB on EC2",
                        "  image mail:1",
                        "  takes messages from queue mails.fifo (FIFO), kept 4d, after 3 receives to dead-letter queue Dead for"
                                + " 14d",
                        "2 queues, 1 role");
    }

    @Test
    void aServiceThatIsCalledStaysOneAndTellsItsQueueToo() throws IOException {
        assertThat(things(
                        TASK,
                        service("\"LoadBalancers\": [{\"ContainerPort\": 80}],"),
                        role(policy("sqs:*", "\"arn:aws:sqs:eu-central-1:123456789012:old\""))))
                .containsExactly(
                        "service mail, 1 task of 0.25 vCPU and 512 MiB on EC2",
                        "  image mail:1",
                        "  takes messages from queue old, which stands elsewhere",
                        "1 role");
    }

    @Test
    void aServiceThatMaySendOnlyIsNoWorker() throws IOException {
        assertThat(things(
                        TASK,
                        QUEUES,
                        service(""),
                        role(policy("sqs:SendMessage", "{\"Fn::GetAtt\": [\"Queue\", \"Arn\"]}"))))
                .startsWith(
                        "service mail, 1 task of 0.25 vCPU and 512 MiB on EC2", "  image mail:1", "2 queues, 1 role");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "AWS::IAM::Policy", "Properties": {"Roles": [{"Ref": "Role"}], %s}
            "AWS::IAM::ManagedPolicy", "Properties": {"Roles": [{"Ref": "Role"}], %s}
            "AWS::IAM::RolePolicy", "Properties": {"RoleName": {"Ref": "Role"}, %s}
            """)
    void findsTheRightToTakeMessagesWhereverItIsWritten(String policy) throws IOException {
        String written = "\"Policy\": {\"Type\": "
                + policy.formatted(policy("sqs:Receive*", "{\"Fn::GetAtt\": [\"Queue\", \"Arn\"]}")) + "}";

        assertThat(things(TASK, QUEUES, service(""), "\"Role\": {\"Type\": \"AWS::IAM::Role\"}", written))
                .startsWith("worker mail, 1 task of 0.25 vCPU and 512 MiB on EC2");
    }

    @Test
    void aDefinitionThatNothingStartsIsRunByHand() throws IOException {
        assertThat(things(TASK))
                .containsExactly("task mail, run by hand, of 0.25 vCPU and 512 MiB for Fargate", "  image mail:1");
    }

    @Test
    void aDefinitionThatSomethingElseStartsSaysWhat() throws IOException {
        String machine = """
                "Nightly": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {"StateMachineName": "nightly",
                  "DefinitionString": {"Fn::Sub": "{\\"TaskDefinition\\": \\"${Task}\\"}"}}}
                """;

        assertThat(things(TASK, machine))
                .containsExactly(
                        "task mail, for StateMachine nightly, of 0.25 vCPU and 512 MiB for Fargate",
                        "  image mail:1",
                        "not told here: 1 AWS::StepFunctions::StateMachine");
    }

    @Test
    void aScheduleSaysWhenItStartsItsTask() throws IOException {
        String schedule = """
                "Dead": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "given-up"}},
                "Nightly": {"Type": "AWS::Scheduler::Schedule", "Properties": {"ScheduleExpression": "cron(0 3 ? * MON-FRI *)",
                  "ScheduleExpressionTimezone": "Europe/Berlin", "State": "DISABLED",
                  "FlexibleTimeWindow": {"Mode": "FLEXIBLE", "MaximumWindowInMinutes": 15},
                  "Target": {"DeadLetterConfig": {"Arn": {"Fn::GetAtt": ["Dead", "Arn"]}},
                    "RetryPolicy": {"MaximumEventAgeInSeconds": 3600, "MaximumRetryAttempts": 2},
                    "EcsParameters": {"TaskCount": 3, "TaskDefinitionArn": {"Ref": "Task"},
                      "CapacityProviderStrategy": [{"CapacityProvider": "FARGATE"}]}}}}
                """;

        assertThat(things(TASK, schedule))
                .containsExactly(
                        "scheduled task mail, 3 tasks of 0.25 vCPU and 512 MiB on Fargate, Mon-Fri at 03:00"
                                + " (Europe/Berlin) or up to 15m later, switched off",
                        "  image mail:1",
                        "  a start that fails is tried 2 times again within 1h, then goes to queue given-up",
                        "1 queue");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "ScheduleExpression": "rate(1 day)" | scheduled task mail, 1 task of 0.25 vCPU and 512 MiB on Fargate, every day (UTC)
            "ScheduleExpression": "cron(0/5 8-17 ? * MON-FRI *)" | scheduled task mail, 1 task of 0.25 vCPU and 512 MiB on Fargate, cron(0/5 8-17 ? * MON-FRI *) (UTC)
            "EventPattern": {"source": ["aws.s3"]} | task mail, 1 task of 0.25 vCPU and 512 MiB on Fargate, started by events
            """)
    void aRuleStartsTasksToo(String when, String words) throws IOException {
        String rule = """
                "Rule": {"Type": "AWS::Events::Rule", "Properties": {%s, "Targets": [{"Arn": "other"},
                  {"RetryPolicy": {"MaximumRetryAttempts": 0}, "EcsParameters": {"LaunchType": "FARGATE",
                    "TaskDefinitionArn": {"Ref": "Task"}}}]}}
                """;

        assertThat(things(TASK, rule.formatted(when)))
                .containsExactly(words, "  image mail:1", "  a start that fails is not tried again, then is lost");
    }

    @Test
    void aDaemonRunsOnEachInstance() throws IOException {
        String daemons = """
                "Agent1A2B3C4D": {"Type": "AWS::ECS::Daemon", "Properties": {"DaemonName": "shop-agent-0A1B2C3D",
                  "CapacityProviderArns": ["arn:aws:ecs:eu-central-1:123456789012:capacity-provider/fleet"],
                  "DaemonTaskDefinitionArn": {"Ref": "Definition"}}},
                "Definition": {"Type": "AWS::ECS::DaemonTaskDefinition", "Properties": {"Cpu": "128", "Memory": "64",
                  "ContainerDefinitions": [{"Name": "agent", "Image": "agent:1"}]}},
                """;

        assertThat(things(daemons + service("\"SchedulingStrategy\": \"DAEMON\","), TASK))
                .containsExactly(
                        "daemon Agent, 1 task of 0.125 vCPU and 64 MiB on each of the fleet",
                        "  image agent:1",
                        "daemon mail, 1 task of 0.25 vCPU and 512 MiB on each of the EC2 instances",
                        "  image mail:1");
    }

    @Test
    void thingsOfTheSameNameAreToldApart() throws IOException {
        String twice = """
                "One": {"Type": "AWS::ECS::Service", "Properties": {"ServiceName": "api"}},
                "Two": {"Type": "AWS::ECS::Service", "Properties": {"ServiceName": "api"}}
                """;

        assertThat(things(twice))
                .containsExactly("service api (x.One), 1 task on EC2", "service api (x.Two), 1 task on EC2");
    }

    private List<String> things(String... resources) throws IOException {
        return Rows.things(directory, String.join(",\n", resources));
    }

    private static String service(String properties) {
        return "\"Service\": {\"Type\": \"AWS::ECS::Service\", \"Properties\": {" + properties
                + "\"TaskDefinition\": {\"Ref\": \"Task\"}}}";
    }

    private static String role(String policy) {
        return "\"Role\": {\"Type\": \"AWS::IAM::Role\", \"Properties\": {\"Policies\": [{" + policy + "}]}}";
    }

    private static String policy(String action, String resource) {
        return "\"PolicyDocument\": {\"Statement\": [{\"Effect\": \"Allow\", \"Action\": [\"" + action
                + "\"], \"Resource\": " + resource + "}]}";
    }
}
