package dev.bandstand.execution;

import static dev.bandstand.execution.Answers.ARN;
import static dev.bandstand.execution.Answers.definition;
import static dev.bandstand.execution.Answers.lines;
import static dev.bandstand.execution.Answers.stopped;
import static dev.bandstand.execution.Answers.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExecutionTest {

    private static final String STARTED = "bandstand: started migrate: " + ARN + "\n"
            + "bandstand: https://eu-central-1.console.aws.amazon.com/ecs/v2/clusters/shop/tasks/0a1b?region=eu-central-1\n";
    private static final String GOES_ON =
            "bandstand: migrate goes on; to stop it: aws ecs stop-task --cluster shop --task 0a1b\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PassingTime time = new PassingTime();
    private final AwsEndpoint aws = new AwsEndpoint();

    @BeforeEach
    void deployOneJob() {
        aws.withOutputs(Map.of(
                        "ClusterName",
                        "shop",
                        "MigrateRun",
                        "{\"cluster\":\"shop\",\"taskDefinition\":\"migrate:7\",\"startedBy\":\"bandstand/migrate\","
                                + "\"capacityProviderStrategy\":[{\"capacityProvider\":\"FARGATE\",\"weight\":1}],"
                                + "\"overrides\":{\"containerOverrides\":[{\"name\":\"main\"}]}}"))
                .answering("DescribeTaskDefinition", definition("awslogs"))
                .answering("RunTask", "{\"tasks\":[{\"taskArn\":\"" + ARN + "\"}]}");
    }

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void printsTheLogWhileItComesAndEndsWithTheExitCodeOfTheMainContainer() throws InterruptedException {
        aws.answering("DescribeTasks", task("PENDING"), task("RUNNING"), stopped(3, "EssentialContainerExited", "done"))
                .refusing("GetLogEvents", 400, "{\"__type\":\"ResourceNotFoundException\"}")
                .answering("GetLogEvents", lines("f/1", "one"), lines("f/2", "two", "three"), lines("f/2"));

        assertThat(run(props -> props)).isEqualTo(3);
        assertThat(told(out)).isEqualTo("one\ntwo\nthree\n");
        assertThat(told(err)).isEqualTo(STARTED + """
                        bandstand: migrate is pending
                        bandstand: migrate is running
                        bandstand: migrate is stopped
                        bandstand: migrate ended with exit code 3
                        """);
        assertThat(aws.asked("GetLogEvents").get(0))
                .contains("\"logGroupName\":\"/shop\"")
                .contains("\"logStreamName\":\"jobs/main/0a1b\"")
                .contains("\"startFromHead\":true");
    }

    @Test
    void waitsForTheLinesThatComeAfterTheEnd() throws InterruptedException {
        aws.answering("DescribeTasks", stopped(0, "EssentialContainerExited", "done"))
                .answering("GetLogEvents", lines("f/1"), lines("f/1"), lines("f/1"), lines("f/2", "late"))
                .answering("GetLogEvents", lines("f/2"));

        assertThat(run(props -> props)).isZero();
        assertThat(told(out)).isEqualTo("late\n");
    }

    @Test
    void startsWhatTheStackDescribes() throws InterruptedException {
        assertThat(run(props -> props.follow(false))).isZero();
        assertThat(told(out)).isEqualTo(ARN + "\n");
        assertThat(told(err)).isEqualTo(STARTED);
        assertThat(aws.asked("RunTask"))
                .singleElement()
                .satisfies(asked -> assertThat(asked)
                        .contains("\"capacityProviderStrategy\":[{\"capacityProvider\":\"FARGATE\",\"weight\":1}]")
                        .contains("\"startedBy\":\"bandstand/migrate\"")
                        .contains("\"containerOverrides\":[{\"name\":\"main\"}]"));
        assertThat(aws.asked("DescribeTasks")).isEmpty();
    }

    @Test
    void givesTheMainContainerAnotherCommand() throws InterruptedException {
        run(props -> props.follow(false).command(List.of("down", "--all")));

        assertThat(aws.asked("RunTask"))
                .singleElement()
                .satisfies(asked -> assertThat(asked)
                        .contains("\"containerOverrides\":[{\"name\":\"main\",\"command\":[\"down\",\"--all\"]}]"));
    }

    @Test
    void tellsWhyATaskNeverRan() throws InterruptedException {
        aws.answering("DescribeTasks", """
                {"tasks":[{"taskArn":"%s","lastStatus":"STOPPED","stopCode":"TaskFailedToStart",
                 "stoppedReason":"Task failed to start",
                 "containers":[{"name":"main","reason":"CannotPullContainerError: pull access denied\\n for x"}]}]}
                """.formatted(ARN)).answering("GetLogEvents", lines("f/1"));

        assertThat(run(props -> props)).isEqualTo(1);
        assertThat(told(err))
                .endsWith("bandstand: migrate never ran: Task failed to start; CannotPullContainerError: pull access"
                        + " denied for x\n");
    }

    @Test
    void tellsWhyATaskWasStopped() throws InterruptedException {
        aws.answering("DescribeTasks", stopped(137, "SpotInterruption", "Your Spot Task was interrupted."))
                .answering("GetLogEvents", lines("f/1"));

        assertThat(run(props -> props)).isEqualTo(137);
        assertThat(told(err))
                .endsWith("bandstand: migrate ended with exit code 137: Your Spot Task was interrupted.\n");
    }

    @Test
    void stopsATaskThatTakesTooLong() throws InterruptedException {
        aws.answering("DescribeTasks", task("RUNNING"), task("RUNNING"), task("RUNNING"))
                .answering("DescribeTasks", stopped(143, "UserInitiated", "bandstand run --timeout"))
                .answering("GetLogEvents", lines("f/1"))
                .answering("StopTask", "{}");

        assertThat(run(props -> props.timeout(Duration.ofSeconds(3)))).isEqualTo(124);
        assertThat(told(err)).endsWith("""
                        bandstand: migrate takes longer than --timeout, stopping it
                        bandstand: migrate is stopped
                        bandstand: migrate ended with exit code 143: bandstand run --timeout
                        """);
        assertThat(aws.asked("StopTask"))
                .singleElement()
                .satisfies(asked ->
                        assertThat(asked).contains("\"task\":\"" + ARN + "\"").contains("\"cluster\":\"shop\""));
    }

    @Test
    void waitsForATaskThatEcsDoesNotKnowYet() throws InterruptedException {
        aws.answering("DescribeTasks", "{\"tasks\":[]}", stopped(0, "EssentialContainerExited", "done"))
                .answering("GetLogEvents", lines("f/1"));

        assertThat(run(props -> props)).isZero();
    }

    @Test
    void givesUpOnATaskThatEcsNeverKnows() {
        aws.answering("DescribeTasks", "{\"tasks\":[]}").answering("GetLogEvents", lines("f/1"));

        assertThatThrownBy(() -> run(props -> props))
                .isInstanceOf(ExecutionFailed.class)
                .hasMessage("ECS does not know the task any more: " + ARN);
        assertThat(told(err)).isEqualTo(STARTED + GOES_ON);
    }

    @Test
    void followsATaskWithoutALogInCloudWatch() throws InterruptedException {
        aws.replacing("DescribeTaskDefinition", definition("awsfirelens"))
                .answering("DescribeTasks", stopped(0, "EssentialContainerExited", "done"));

        assertThat(run(props -> props)).isZero();
        assertThat(told(err))
                .startsWith(
                        STARTED + "bandstand: the log of container main is not in CloudWatch, only its end is told\n");
        assertThat(aws.asked("GetLogEvents")).isEmpty();
    }

    @Test
    void tellsHowToStopATaskThatItLosesSightOf() {
        aws.answering("DescribeTasks", task("RUNNING"))
                .refusing("DescribeTasks", 400, "{\"__type\":\"ExpiredTokenException\",\"message\":\"It is expired\"}")
                .answering("GetLogEvents", lines("f/1", "one"), lines("f/1"));

        assertThatThrownBy(() -> run(props -> props))
                .hasMessage("AWS does not accept the credentials: ExpiredTokenException: It is expired");
        assertThat(told(out)).isEqualTo("one\n");
        assertThat(told(err)).isEqualTo(STARTED + "bandstand: migrate is running\n" + GOES_ON);
    }

    @Test
    void leavesTheTaskAloneWhenInterruptedAndSaysHowToStopIt() throws InterruptedException {
        assertThat(interruptedWhileRunning(props -> props)).isZero();
        assertThat(told(err)).contains("bandstand: migrate is running\n" + GOES_ON);
        assertThat(aws.asked("StopTask")).isEmpty();
    }

    @Test
    void stopsTheTaskWhenInterruptedIfAskedTo() throws InterruptedException {
        aws.answering("StopTask", "{}");

        assertThat(interruptedWhileRunning(props -> props.stopOnInterrupt(true)))
                .isZero();
        assertThat(told(err)).contains("bandstand: migrate is running\nbandstand: migrate is being stopped\n");
        assertThat(aws.asked("StopTask")).hasSize(1);
    }

    @Test
    void saysHowToStopATaskThatItMayNotStop() throws InterruptedException {
        aws.refusing("StopTask", 400, "{\"__type\":\"AccessDeniedException\",\"Message\":\"No.\"}");

        assertThat(interruptedWhileRunning(props -> props.stopOnInterrupt(true)))
                .isZero();
        assertThat(told(err)).contains("bandstand: the credentials do not allow ecs:StopTask: No.\n" + GOES_ON);
    }

    @Test
    void hasNothingToStopBeforeAndAfter() throws InterruptedException {
        aws.answering("DescribeTasks", stopped(0, "EssentialContainerExited", "done"))
                .answering("GetLogEvents", lines("f/1"));
        Execution execution = execution(props -> props.stopOnInterrupt(true));

        execution.interrupted();
        execution.run();
        execution.interrupted();

        assertThat(aws.asked("StopTask")).isEmpty();
        assertThat(told(err)).doesNotContain("goes on");
    }

    private int interruptedWhileRunning(UnaryOperator<ExecutionProps.Builder> change) throws InterruptedException {
        aws.answering("DescribeTasks", task("RUNNING"), stopped(0, "EssentialContainerExited", "done"))
                .answering("GetLogEvents", lines("f/1"));
        Execution execution = execution(change);
        time.then(execution::interrupted);
        return execution.run();
    }

    private int run(UnaryOperator<ExecutionProps.Builder> change) throws InterruptedException {
        return execution(change).run();
    }

    private Execution execution(UnaryOperator<ExecutionProps.Builder> change) {
        return new Execution(
                change.apply(ExecutionProps.builder("shop-dev-service", "migrate"))
                        .build(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                aws::clients,
                time);
    }

    private static String told(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
