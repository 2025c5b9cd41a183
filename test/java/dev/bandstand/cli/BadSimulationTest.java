package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables of what a simulation refuses, one for each topic. */
class BadSimulationTest {

    private static final Path TABLES = Path.of("test/resources/simulation/bad");
    private static final String GOOD = "0,10\n1800,50\n3600,0\n";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void tellsInOneLineAndPrintsAndWritesNothing(RefusedCall bad) throws IOException {
        Files.writeString(folder.resolve("good.csv"), GOOD);
        bad.write(folder);
        Map<String, Long> before = contents();

        bad.check(folder, bad.arguments(options(bad)));

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void theTablesHoldAtLeastAHundredCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(100);
    }

    private static Map<String, String> options(RefusedCall bad) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("--template", "test/resources/golden/service-scaled.template.json");
        options.put("--load", bad.files().containsKey("l.csv") ? "{}/l.csv" : "{}/good.csv");
        options.put("--requests-per-second-per-task", "10");
        options.put("--region", "us-east-1");
        options.put("--start", "2026-11-27T00:00:00Z");
        options.put("--out", "{}/out");
        return options;
    }

    private Map<String, Long> contents() throws IOException {
        Map<String, Long> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.toString(), Files.isDirectory(file) ? -1 : Files.size(file));
            }
        }
        return contents;
    }

    private static Stream<RefusedCall> cases() throws IOException {
        return RefusedCall.all(TABLES, "simulate");
    }
}
