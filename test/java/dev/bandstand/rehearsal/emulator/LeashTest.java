package dev.bandstand.rehearsal.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeashTest {

    @TempDir
    private Path folder = Path.of("");

    private static Leash hold(Path log) throws IOException {
        return Leash.start(
                List.of("sleep", "600"), new TreeMap<>(Map.of("PATH", "/usr/bin:/bin")), Redirect.to(log.toFile()));
    }

    @Test
    void endsItsProcessWhenClosed() throws Exception {
        List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
        Leash leash = hold(folder.resolve("log"));
        List<ProcessHandle> held = ProcessHandle.current()
                .descendants()
                .filter(process -> !before.contains(process))
                .toList();

        leash.close();

        assertThat(held).isNotEmpty();
        awaitEnd(held);
        assertThat(leash.isAlive()).isFalse();
    }

    /** Told to stop, as by Ctrl-C or a build server, and killed outright, when no shutdown hook can run. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void leavesNothingBehindWhenTheJvmEnds(boolean killed) throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.resolve("log").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = jvm.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("holding");
        }
        List<ProcessHandle> held = jvm.descendants().toList();

        if (killed) {
            jvm.destroyForcibly();
        } else {
            jvm.destroy();
        }

        assertThat(held).hasSizeGreaterThanOrEqualTo(2);
        awaitEnd(held);
    }

    private static void awaitEnd(List<ProcessHandle> processes) throws Exception {
        CompletableFuture<?>[] ends =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(ends).get(20, TimeUnit.SECONDS);
    }

    /** A JVM that holds a process and waits. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws IOException {
            Leash leash = hold(Path.of(args[0]));
            System.out.println("holding");
            System.in.read();
            leash.close();
        }
    }
}
