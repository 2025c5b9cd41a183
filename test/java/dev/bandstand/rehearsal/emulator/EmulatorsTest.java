package dev.bandstand.rehearsal.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmulatorsTest {

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Optional<Emulator> find(Optional<Endpoint> endpoint, String path) throws InterruptedException {
        SortedMap<String, String> variables = new TreeMap<>();
        variables.put("PATH", path);
        EmulatorChoice choice = new EmulatorChoice(endpoint, "210987654321", "eu-west-1", variables);
        return Emulators.find(choice, folder, new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private void program(String name, String script) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void findsNoneOnAMachineWithout() throws InterruptedException {
        assertThat(find(Optional.empty(), folder.toString())).isEmpty();
        assertThat(Emulators.MISSING)
                .isEqualTo("no emulator: put fakecloud 0.51.0 on the PATH, or install Docker or cargo"
                        + " (https://rustup.rs)");
    }

    @Test
    void findsNoneAtAnEndpointWhereNothingAnswers() throws InterruptedException {
        assertThat(find(Optional.of(Endpoint.of("http://127.0.0.1:1", false)), ""))
                .isEmpty();
    }

    @Test
    void passesADockerOverThatDoesNotRun() throws IOException, InterruptedException {
        program("docker", "exit 1");

        assertThat(find(Optional.empty(), folder.toString())).isEmpty();
    }

    @Test
    void tellsWhyAnEmulatorDidNotStart() throws IOException, InterruptedException {
        program("fakecloud", "echo 'no such option: --addr'; exit 2");

        assertThat(find(Optional.empty(), folder + ":/usr/bin:/bin")).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "the emulator did not start (" + folder.resolve("fakecloud") + "): no such option: --addr\n");
    }

    @Test
    void startsTheOneOnThePathAndEndsIt() throws InterruptedException {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        boolean there = path.lines()
                .flatMap(line -> java.util.Arrays.stream(line.split(":", -1)))
                .anyMatch(entry -> !entry.isEmpty() && Files.isExecutable(Path.of(entry, "fakecloud")));
        assumeTrue(there, "fakecloud is not on the PATH");

        URI endpoint;
        try (Emulator emulator = find(Optional.empty(), path).orElseThrow()) {
            endpoint = emulator.endpoint();
            assertThat(emulator.name()).isEqualTo("fakecloud");
            assertThat(endpoint.getHost()).isEqualTo("127.0.0.1");
            assertThat(Health.of(endpoint)).isPresent();
        }
        assertThat(Health.of(endpoint)).isEmpty();
    }
}
