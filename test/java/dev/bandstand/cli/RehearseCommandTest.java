package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearseCommandTest {

    @Test
    void refusesAnEndpointOnAnotherMachine() {
        Invocation refused = Invocation.of("rehearse", "--endpoint", "https://10.0.0.1:4566");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .isEqualTo("bandstand: --endpoint must be a loopback address unless --remote-endpoint is given twice,"
                        + " got: https://10.0.0.1:4566\n");
    }

    @Test
    void refusesItToldOnceToo() {
        Invocation refused = Invocation.of("rehearse", "--endpoint", "https://10.0.0.1:4566", "--remote-endpoint");

        assertThat(refused.exitCode()).isEqualTo(2);
    }

    @Test
    void takesItToldTwice() {
        Invocation taken = Invocation.of(
                "rehearse", "--endpoint", "https://10.0.0.1:4566", "--remote-endpoint", "--remote-endpoint");

        assertThat(taken.exitCode()).isEqualTo(3);
        assertThat(taken.err()).isEqualTo("bandstand: BANDSTAND_NODE must be set, start with ./bandstand rehearse\n");
    }

    @Test
    void explainsItself() {
        Invocation help = Invocation.of("rehearse", "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).startsWith("Usage: bandstand rehearse");
    }

    @Test
    void namesNoAssemblyWithoutTheLauncher() {
        assertThat(Invocation.of("rehearse", "config/workshop.yaml").err())
                .isEqualTo("bandstand: BANDSTAND_NODE must be set, start with ./bandstand rehearse\n");
    }

    @Test
    void deletesWhatWasSynthesizedForItHoweverItEnds(@TempDir Path folder) throws IOException {
        Path synthesized =
                Files.createDirectories(folder.resolve("rehearse.1/1")).resolveSibling("");

        Invocation refused = Invocation.of(
                "rehearse", "--synthesized", synthesized.toString(), "--endpoint", "https://10.0.0.1:4566");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(synthesized).doesNotExist();
    }
}
