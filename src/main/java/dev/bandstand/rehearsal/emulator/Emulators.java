package dev.bandstand.rehearsal.emulator;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;

/** Finds an emulator: the one the user named, one on the PATH, a container, or one built with cargo. */
public final class Emulators {

    /** What to do when there is none. */
    public static final String MISSING = "no emulator: put fakecloud " + Emulator.VERSION
            + " on the PATH, or install Docker or cargo (https://rustup.rs)";

    private static final String IMAGE = "ghcr.io/faiscadev/fakecloud:" + Emulator.VERSION;
    private static final Duration START = Duration.ofSeconds(30);
    private static final Duration PULL = Duration.ofMinutes(10);

    private final EmulatorChoice choice;
    private final Path directory;
    private final PrintStream err;

    private Emulators(EmulatorChoice choice, Path directory, PrintStream err) {
        this.choice = choice;
        this.directory = directory;
        this.err = err;
    }

    /**
     * Finds and, where needed, starts an emulator.
     *
     * @param directory where the emulator's log goes
     * @param err told what takes long
     * @return empty when the machine has none and cannot get one
     */
    public static Optional<Emulator> find(EmulatorChoice choice, Path directory, PrintStream err)
            throws InterruptedException {
        return new Emulators(choice, directory, err).find();
    }

    private Optional<Emulator> find() throws InterruptedException {
        if (choice.endpoint().isPresent()) {
            URI uri = choice.endpoint().get().uri();
            return Health.of(uri).map(health -> new Emulator(uri, health, "--endpoint", null));
        }
        Optional<Path> installed = onPath("fakecloud");
        if (installed.isPresent()) {
            return binary(installed.get());
        }
        Optional<Emulator> contained = dockerRuns() ? container() : Optional.empty();
        if (contained.isPresent()) {
            return contained;
        }
        Optional<Path> cargo = onPath("cargo");
        return cargo.isPresent() ? binary(new CargoBuild(choice, cargo.get(), err).binary()) : Optional.empty();
    }

    private Optional<Path> onPath(String program) {
        return List.of(choice.variable("PATH").split(File.pathSeparator, -1)).stream()
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Optional<Emulator> binary(Path program) throws InterruptedException {
        int port = freePort();
        List<String> command = List.of(
                program.toString(),
                "--addr",
                "127.0.0.1:" + port,
                "--region",
                choice.region(),
                "--account-id",
                choice.account(),
                "--log-level",
                "warn");
        return started(command, port, program.toString(), START);
    }

    private boolean dockerRuns() throws InterruptedException {
        Optional<Path> docker = onPath("docker");
        if (docker.isEmpty()) {
            return false;
        }
        try {
            Process info = new ProcessBuilder(docker.get().toString(), "info")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = info.waitFor(10, TimeUnit.SECONDS);
            if (!ended) {
                info.destroyForcibly();
            }
            return ended && info.exitValue() == 0;
        } catch (IOException unusable) {
            return false;
        }
    }

    private Optional<Emulator> container() throws InterruptedException {
        int port = freePort();
        err.println("starting " + IMAGE + " with Docker, the first time pulls it");
        List<String> command = List.of(
                onPath("docker").orElseThrow().toString(),
                "run",
                "--rm",
                "--init",
                "--publish",
                "127.0.0.1:" + port + ":4566",
                "--env",
                "FAKECLOUD_REGION=" + choice.region(),
                "--env",
                "FAKECLOUD_ACCOUNT_ID=" + choice.account(),
                IMAGE);
        return started(command, port, IMAGE, PULL);
    }

    private Optional<Emulator> started(List<String> command, int port, String origin, Duration patience)
            throws InterruptedException {
        Path log = directory.resolve("emulator.log");
        URI endpoint = URI.create("http://127.0.0.1:" + port);
        Leash process;
        try {
            process = Leash.start(command, withoutContainers(), Redirect.to(log.toFile()));
        } catch (IOException failed) {
            throw new UncheckedIOException("the emulator could not be started: " + origin, failed);
        }
        long end = System.nanoTime() + patience.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            Optional<Health> health = Health.of(endpoint);
            if (health.isPresent()) {
                return Optional.of(new Emulator(endpoint, health.get(), origin, process));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        process.close();
        err.println("the emulator did not start (" + origin + "): " + lastLine(log));
        return Optional.empty();
    }

    /** Where Docker runs, the emulator would pull and start a container for each task and database. */
    private SortedMap<String, String> withoutContainers() {
        SortedMap<String, String> variables = choice.neutral();
        variables.put("FAKECLOUD_CONTAINER_CLI", "/nonexistent");
        return variables;
    }

    private static String lastLine(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.isEmpty() ? "no output" : lines.get(lines.size() - 1);
        } catch (IOException unreadable) {
            return "no output";
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException("no free port on 127.0.0.1", none);
        }
    }
}
