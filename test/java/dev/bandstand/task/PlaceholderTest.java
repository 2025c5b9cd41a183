package dev.bandstand.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bandstand.Stage;
import dev.bandstand.TemplateParts;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.assertions.Template;

/** Runs the placeholder's own command line with a real busybox, where the machine has one. */
class PlaceholderTest {

    private static final Template TEMPLATE = Stage.template(stage -> task(
            stage,
            ContainerProps.builder(TaskImage.placeholder())
                    .port(5000)
                    .healthCheck(ContainerHealthCheck.builder(List.of("/bin/server", "--check"))
                            .build()),
            Placeholder.answering("/health?deep=1", 5000)));

    private static final Path PATHS = Path.of("target", "busybox").toAbsolutePath();
    private static final Path PAGES = Path.of("/", "tmp", "www");

    private static void task(Stage stage, ContainerProps.Builder container, Placeholder placeholder) {
        var workload = new Workload(
                Launch.builder(stage.cluster()).build(),
                TaskProps.builder(container.build()).build());
        new Task(stage.stack(), "Task", workload, placeholder);
    }

    @Test
    void runsInsteadOfTheImageAndChecksItselfWithWhatItHas() {
        var parts = TemplateParts.of(TEMPLATE);
        assertThat(parts.container("Image")).isEqualTo("public.ecr.aws/docker/library/busybox:1.37.0");
        assertThat(parts.container("EntryPoint")).isEqualTo(List.of("busybox", "sh", "-c"));
        assertThat(parts.container("Command.1")).isEqualTo("/health");
        assertThat(parts.container("Command.2")).isEqualTo("5000");
        assertThat(parts.container("ReadonlyRootFilesystem")).isEqualTo(true);
        assertThat(parts.container("HealthCheck.Command"))
                .isEqualTo(List.of(
                        "CMD", "busybox", "wget", "-q", "-O", "/dev/null", "http://127.0.0.1:5000/health?deep=1"));
    }

    @Test
    void holdsNothingThatCloudFormationTakesForAParameter() {
        assertThat(Placeholder.answering("/", 80).command().get(0)).doesNotContain("${");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health", "/a/b/", "/health?deep=1&x=y", "/a%20b/it's(ok)", "/a+b;c=$HOME/"})
    void answersTheHealthCheckUnderAReadOnlyRoot(String path) throws IOException, InterruptedException {
        assumeTrue(hasBusybox(), "there is no busybox on this machine");
        assumeTrue(isolates(), "this machine gives nobody a mount namespace");
        answers(
                path,
                Stream.concat(isolation().stream(), commandLine(path, freePort()).stream())
                        .toList());
    }

    @Test
    void answersTheHealthCheckWithoutIsolationToo() throws IOException, InterruptedException {
        assumeTrue(hasBusybox(), "there is no busybox on this machine");
        assumeTrue(Files.notExists(PAGES), "the folder of the pages is in use");
        try {
            answers("/health", commandLine("/health", freePort()));
        } finally {
            Files.deleteIfExists(PAGES.resolve("health"));
            Files.deleteIfExists(PAGES);
        }
    }

    private static void answers(String path, List<String> commandLine) throws IOException, InterruptedException {
        int port = Integer.parseInt(commandLine.get(commandLine.size() - 1));
        Process process = start(commandLine);
        try {
            assertThat(status(process, port, path)).isEqualTo(200);
            assertThat(start(Placeholder.answering(path, port).healthCheck()).waitFor())
                    .isZero();
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static List<String> commandLine(String path, int port) {
        return Stream.concat(Placeholder.entryPoint().stream(), Placeholder.answering(path, port).command().stream())
                .toList();
    }

    /** A namespace in which only an empty /tmp can be written; it refuses to go on when the root can be written too. */
    private static List<String> isolation() {
        return List.of(
                "unshare",
                "-rm",
                "busybox",
                "sh",
                "-c",
                "mount -t tmpfs none /tmp && mount -o remount,bind,ro / && ! touch /written 2> /dev/null && exec \"$@\"",
                "sh");
    }

    private static boolean hasBusybox() throws InterruptedException {
        try {
            Files.createDirectories(PATHS);
            return new ProcessBuilder("busybox", "--install", "-s", PATHS.toString())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isolates() throws InterruptedException {
        try {
            return start(Stream.concat(isolation().stream(), Stream.of("true")).toList())
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Starts a program that finds no other programs than those of busybox, as in the image. */
    private static Process start(List<String> commandLine) throws IOException {
        var builder = new ProcessBuilder(commandLine)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("PATH", PATHS.toString());
        return builder.start();
    }

    private static int status(Process process, int port, String path) throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        for (int attempt = 0; attempt < 200; attempt++) {
            try {
                return client.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
            } catch (ConnectException e) {
                assertThat(process.waitFor(50, TimeUnit.MILLISECONDS))
                        .as("the placeholder has ended by itself")
                        .isFalse();
            }
        }
        throw new AssertionError("the placeholder never listened");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
