package dev.bandstand.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The real CDK CLI, run against one endpoint with dummy credentials and a home folder of its own. */
final class CdkCli implements AutoCloseable {

    /**
     * How a command ended.
     *
     * @param status its exit code
     * @param output what it printed, both streams
     */
    record Result(int status, String output) {
        boolean succeeded() {
            return status == 0;
        }
    }

    private final RehearsalProps props;
    private final String account;
    private final Path home;
    private final SortedMap<String, String> variables;
    private volatile @Nullable Process running;
    private volatile boolean closed;

    CdkCli(RehearsalProps props, URI endpoint, String account, Path workspace) {
        this.props = props;
        this.account = account;
        this.home = workspace.resolve("home");
        this.variables = variables(props, endpoint, home);
    }

    /** Nothing of the caller's environment but the PATH: no profile, no credentials, no proxy, no {@code ~/.cdk}. */
    static SortedMap<String, String> variables(RehearsalProps props, URI endpoint, Path home) {
        SortedMap<String, String> variables = new TreeMap<>();
        variables.put("PATH", props.variables().getOrDefault("PATH", "/usr/bin:/bin"));
        variables.put("HOME", home.toString());
        variables.put("CDK_HOME", home.resolve("cdk").toString());
        variables.put("AWS_ENDPOINT_URL", endpoint.toString());
        variables.put("AWS_ACCESS_KEY_ID", "test");
        variables.put("AWS_SECRET_ACCESS_KEY", "test");
        variables.put("AWS_REGION", props.region());
        variables.put("AWS_EC2_METADATA_DISABLED", "true");
        variables.put("CDK_DISABLE_CLI_TELEMETRY", "true");
        variables.put("CDK_DISABLE_VERSION_CHECK", "true");
        variables.put("CI", "true");
        variables.put("NO_COLOR", "1");
        return variables;
    }

    Result bootstrap() throws InterruptedException {
        return run("bootstrap", "aws://" + account + "/" + props.region());
    }

    Result deploy(Path assembly) throws InterruptedException {
        return run(
                "deploy", "--all", "--require-approval", "never", "--progress", "events", "--app", assembly.toString());
    }

    Result diff(Path assembly) throws InterruptedException {
        return run("diff", "--all", "--fail", "--no-change-set", "--app", assembly.toString());
    }

    Result destroy(Path assembly) throws InterruptedException {
        return run("destroy", "--all", "--force", "--app", assembly.toString());
    }

    private Result run(String... arguments) throws InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(props.node().toString(), props.cdk().toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--no-notices", "--no-color", "--ci"));
        try {
            Files.createDirectories(home);
            Path log = Files.createTempFile(home, "cdk", ".log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().clear();
            builder.environment().putAll(variables);
            Process process = builder.start();
            running = process;
            return ended(process, log, props.stepTimeout());
        } catch (IOException failed) {
            throw new UncheckedIOException("the CDK CLI could not be run: " + props.cdk(), failed);
        }
    }

    private Result ended(Process process, Path log, Duration patience) throws IOException, InterruptedException {
        boolean inTime = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
        if (closed) {
            throw new InterruptedException("the rehearsal was told to stop");
        }
        if (!inTime) {
            kill(process);
        }
        running = null;
        String output = Files.readString(log, StandardCharsets.UTF_8);
        return inTime
                ? new Result(process.exitValue(), output)
                : new Result(124, output + "\nended after " + patience.toSeconds() + " s");
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Ends the command that runs, with everything it started. */
    @Override
    public void close() {
        closed = true;
        Process process = running;
        if (process != null) {
            kill(process);
        }
    }
}
