package dev.bandstand.rehearsal.emulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;

/**
 * A process that cannot outlive this one: a shell holds it, and ends it as soon as the pipe from this JVM closes, however
 * the JVM ends.
 */
final class Leash implements AutoCloseable {

    private static final String HOLD = """
            exec 3<&0
            "$@" </dev/null &
            pid=$!
            { cat <&3; kill "$pid"; sleep 5; kill -9 "$pid"; } >/dev/null 2>&1 &
            keeper=$!
            exec 3<&-
            wait "$pid"
            status=$?
            kill "$keeper" 2>/dev/null
            exit "$status"
            """;

    private final Process shell;
    private final List<ProcessHandle> held;

    private Leash(Process shell) {
        this.shell = shell;
        this.held = new ArrayList<>();
    }

    static Leash start(List<String> command, SortedMap<String, String> variables, Redirect output) throws IOException {
        List<String> whole = new ArrayList<>(List.of("/bin/sh", "-c", HOLD, "leash"));
        whole.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(output);
        builder.environment().clear();
        builder.environment().putAll(variables);
        return new Leash(builder.start());
    }

    boolean isAlive() {
        return shell.isAlive();
    }

    /** What the process prints, where it was started with a pipe. */
    BufferedReader lines() {
        return shell.inputReader(StandardCharsets.UTF_8);
    }

    int waitFor() throws InterruptedException {
        return shell.waitFor();
    }

    @Override
    public void close() {
        shell.descendants().forEach(held::add);
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(3, TimeUnit.SECONDS)) {
                shell.destroyForcibly();
            }
        } catch (IOException alreadyClosed) {
            shell.destroyForcibly();
        } catch (InterruptedException interrupted) {
            shell.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        held.forEach(ProcessHandle::destroyForcibly);
    }
}
