package dev.bandstand.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;

/** Tasks that really run: on the emulator, with a script in place of Docker that runs a container's command as a process. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmulatedTaskTest {

    private static final Path RESOURCES = Path.of("test/resources/execution");

    private final List<Process> emulators = new ArrayList<>();
    private URI endpoint = URI.create("http://127.0.0.1:1");

    /** A machine whose clock runs ten times as fast. */
    private static final class FastTime implements Time {
        private final Time real = Time.real();
        private Runnable next = () -> {};

        @Override
        public void pause(Duration duration) throws InterruptedException {
            Runnable now = next;
            next = () -> {};
            now.run();
            TimeUnit.MILLISECONDS.sleep(duration.toMillis() / 10);
        }

        @Override
        public Duration elapsed() {
            return real.elapsed().multipliedBy(10);
        }
    }

    private record Ended(int exitCode, String out, String err) {}

    @BeforeAll
    void deploy(@TempDir Path folder) throws IOException {
        Optional<Path> fakecloud = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry, "fakecloud"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(fakecloud.isPresent(), "fakecloud is not on the PATH");
        Path engine = folder.resolve("engine");
        Files.copy(RESOURCES.resolve("engine"), engine, StandardCopyOption.COPY_ATTRIBUTES);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            endpoint = URI.create("http://127.0.0.1:" + free.getLocalPort());
        }
        var builder = new ProcessBuilder(
                        fakecloud.get().toString(), "--addr", endpoint.getAuthority(), "--region", "eu-central-1")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("emulator.log").toFile());
        builder.environment().put("FAKECLOUD_CONTAINER_CLI", engine.toString());
        emulators.add(builder.start());
        String template = Files.readString(RESOURCES.resolve("jobs.template.json"));
        try (Clients clients = clients()) {
            clients.cloudFormation()
                    .createStack(stack -> stack.stackName("shop-dev-service").templateBody(template));
            clients.cloudFormation()
                    .waiter()
                    .waitUntilStackCreateComplete(stack -> stack.stackName("shop-dev-service"));
        }
    }

    @AfterAll
    void end() throws InterruptedException {
        for (Process emulator : emulators) {
            emulator.destroy();
            emulator.waitFor();
        }
    }

    @Test
    void endsAsTheContainerEnds() throws InterruptedException {
        Ended ended = run("migrate", props -> props);

        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(7);
        // The emulator puts the container's name before what it has logged.
        assertThat(ended.out()).isEqualTo("[main] up\ndown\n");
        assertThat(ended.err()).endsWith("bandstand: migrate ended with exit code 7\n");
    }

    @Test
    void runsTheCommandItIsGiven() throws InterruptedException {
        Ended ended = run("migrate", props -> props.command(List.of("echo", "one  two")));

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out()).isEqualTo("[main] one  two\n");
    }

    @Test
    void stopsATaskThatTakesTooLong() throws InterruptedException {
        Ended ended =
                run("migrate", props -> props.command(List.of("sleep", "60")).timeout(Duration.ofSeconds(10)));

        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(124);
        assertThat(ended.err())
                .contains(
                        "bandstand: migrate is running\nbandstand: migrate takes longer than --timeout, stopping it\n");
    }

    @Test
    void tellsThatAnImageCannotBePulled() throws InterruptedException {
        Ended ended = run("broken", props -> props);

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("bandstand: broken never ran: ").contains("pull access denied");
    }

    @Test
    void printsALineWhileTheTaskStillRuns() throws InterruptedException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var whileRunning = new StringBuilder();
        var time = new FastTime();
        time.next = () -> {
            log(err.toString(StandardCharsets.UTF_8).replaceFirst("(?s).*?task/shop/(\\w+)\\n.*", "$1"), "half way");
            time.next = () -> whileRunning.append(out.toString(StandardCharsets.UTF_8));
        };

        var props = ExecutionProps.builder("shop-dev-service", "migrate").command(List.of("sleep", "3"));
        new Execution(props.build(), stream(out), stream(err), this::clients, time).run();

        assertThat(whileRunning).as("%s %s", out, err).hasToString("half way\n");
    }

    private Ended run(String job, UnaryOperator<ExecutionProps.Builder> change) throws InterruptedException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var props =
                change.apply(ExecutionProps.builder("shop-dev-service", job)).build();
        int exitCode = new Execution(props, stream(out), stream(err), this::clients, new FastTime()).run();
        return new Ended(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The emulator has a task's lines only when it has ended, a real one as it prints them. */
    private void log(String taskId, String line) {
        try (Clients clients = clients()) {
            String stream = "jobs/main/" + taskId;
            clients.logs()
                    .createLogStream(made -> made.logGroupName("/shop/jobs").logStreamName(stream));
            InputLogEvent event = InputLogEvent.builder()
                    .message(line)
                    .timestamp(Instant.now().toEpochMilli())
                    .build();
            clients.logs()
                    .putLogEvents(put ->
                            put.logGroupName("/shop/jobs").logStreamName(stream).logEvents(event));
        }
    }

    private Clients clients() {
        return Clients.of(builder -> builder.endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"))));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
