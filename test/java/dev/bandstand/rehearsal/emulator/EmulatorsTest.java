package dev.bandstand.rehearsal.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
        variables.put("HOME", folder.toString());
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
    void buildsOneWithCargoIntoTheCacheAndTellsHowFarItIs() throws IOException, InterruptedException {
        program("cargo", """
                [ "$CARGO_PROFILE_RELEASE_OPT_LEVEL $CARGO_PROFILE_RELEASE_LTO" = '0 off' ] || exit 1
                [ "$CARGO_PROFILE_RELEASE_CODEGEN_UNITS $CARGO_PROFILE_RELEASE_DEBUG" = '64 0' ] || exit 1
                echo "   Compiling one v1.0.0"
                echo "error: $*"
                exit 101""");
        Path cache = folder.resolve(".cache/bandstand/fakecloud-0.51.0");

        assertThatThrownBy(() -> find(Optional.empty(), folder + ":/usr/bin:/bin"))
                .hasMessage("the emulator could not be built into " + cache
                        + ": cargo ended with 101: error: install fakecloud --version 0.51.0 --locked --root " + cache);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("building fakecloud 0.51.0 with cargo into " + cache
                        + ", once; it takes about 7 minutes on two cores\n"
                        + "  1 crates, 0 s: Compiling one v1.0.0\n");
    }

    @Test
    void takesTheOneThatWasBuiltBefore() throws IOException, InterruptedException {
        program("cargo", "exit 1");
        Files.createDirectories(folder.resolve(".cache/bandstand/fakecloud-0.51.0/bin"));
        program(".cache/bandstand/fakecloud-0.51.0/bin/fakecloud", "echo built before; exit 2");

        assertThat(find(Optional.empty(), folder + ":/usr/bin:/bin")).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).endsWith("built before\n");
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
