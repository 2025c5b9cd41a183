package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tables of what a simulation refuses, one for each topic: a title after #, a command after ! where it is not simulate, files after
 * an @ each, options to leave out after -, options to add after $ ({} is the folder of the files), and the line of the message after
 * =&gt;.
 */
class BadSimulationTest {

    private static final Path TABLES = Path.of("test/resources/simulation/bad");
    private static final String GOOD = "0,10\n1800,50\n3600,0\n";

    @TempDir
    private Path folder = Path.of("");

    private record Case(
            String title,
            String command,
            Map<String, String> files,
            List<String> without,
            List<String> with,
            String message) {

        @Override
        public String toString() {
            return command + ": " + title;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void tellsInOneLineAndPrintsAndWritesNothing(Case bad) throws IOException {
        Files.writeString(folder.resolve("good.csv"), GOOD);
        for (Map.Entry<String, String> file : bad.files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Map<String, Long> before = contents();

        Invocation refused = Invocation.of(arguments(bad).toArray(String[]::new));

        String told = refused.err().replace(folder + "/", "").replace(folder.toString(), "{}");
        assertThat(told).isEqualTo(bad.message() + "\n");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void theTablesHoldAtLeastAHundredCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(100);
    }

    private List<String> arguments(Case bad) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("--template", "test/resources/golden/service-scaled.template.json");
        options.put("--load", bad.files().containsKey("l.csv") ? "{}/l.csv" : "{}/good.csv");
        options.put("--requests-per-second-per-task", "10");
        options.put("--region", "us-east-1");
        options.put("--start", "2026-11-27T00:00:00Z");
        options.put("--out", "{}/out");
        bad.without().forEach(options::remove);
        bad.with().forEach(options::remove);
        List<String> arguments = new ArrayList<>(List.of(bad.command()));
        options.forEach((option, value) -> arguments.addAll(List.of(option, value)));
        bad.with().forEach(arguments::add);
        return arguments.stream()
                .map(argument -> argument.replace("{}", folder.toString()))
                .toList();
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

    private static Stream<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> tables = Files.list(TABLES)) {
            for (Path table : tables.sorted().toList()) {
                for (String block : Files.readString(table).split("(?m)^(?=# [a-zA-Z])", -1)) {
                    if (!block.isBlank()) {
                        cases.add(parse(block.lines().toList()));
                    }
                }
            }
        }
        return cases.stream();
    }

    private static Case parse(List<String> lines) {
        String command = "simulate";
        Map<String, String> files = new TreeMap<>();
        List<String> without = new ArrayList<>();
        List<String> with = new ArrayList<>();
        String message = "";
        String file = "";
        for (String line : lines.subList(1, lines.size())) {
            String rest = line.length() > 2 ? line.substring(2) : "";
            if (line.startsWith("=> ")) {
                message = line.substring(3);
            } else if (line.startsWith("! ")) {
                command = rest;
            } else if (line.startsWith("$ ")) {
                with.addAll(List.of(rest.split(" ")));
            } else if (line.startsWith("- --")) {
                without.add(rest);
            } else if (line.startsWith("@ ")) {
                file = rest;
                files.put(file, "");
            } else if (!line.isEmpty()) {
                files.merge(file, line + "\n", String::concat);
            }
        }
        return new Case(lines.get(0).substring(2), command, files, without, with, message);
    }
}
