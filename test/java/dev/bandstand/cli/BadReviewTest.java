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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tables of what a review refuses, one for each topic: a title after #, files after an @ each (a.yaml: acknowledgements, b.yaml: a
 * budget, u.yaml: usage, h.json or h.yaml: the head), options to leave out after -, options to add after $ ({} is the folder of the files), and the
 * line of the message after =&gt;.
 */
class BadReviewTest {

    private static final Path TABLES = Path.of("test/resources/review/bad");
    private static final String TEMPLATE = "{\"Resources\": {\"Topic\": {\"Type\": \"AWS::SNS::Topic\"}}}";

    @TempDir
    private Path folder = Path.of("");

    private record Case(
            String title, Map<String, String> files, List<String> without, List<String> with, String message) {

        @Override
        public String toString() {
            return title;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void tellsInOneLineAndPrintsNothing(Case bad) throws IOException {
        Path good = Files.writeString(
                Files.createDirectories(folder.resolve("good")).resolve("t.json"), TEMPLATE);
        for (Map.Entry<String, String> file : bad.files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }

        Invocation refused = Invocation.of(arguments(bad, good.toString()).toArray(String[]::new));

        String told = refused.err().replace(folder + "/", "").replace(folder.toString(), "{}");
        assertThat(told).isEqualTo(bad.message() + "\n");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
    }

    private List<String> arguments(Case bad, String good) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("--base", good);
        options.put("--head", good);
        options.put("--region", "us-east-1");
        bad.files().keySet().forEach(name -> options.put(option(name), "{}/" + name));
        bad.without().forEach(options::remove);
        bad.with().forEach(options::remove);
        List<String> arguments = new ArrayList<>(List.of("review"));
        options.forEach((option, value) -> arguments.addAll(List.of(option, value)));
        arguments.addAll(bad.with());
        return arguments.stream()
                .map(argument -> argument.replace("{}", folder.toString()))
                .toList();
    }

    private static String option(String file) {
        return switch (file.substring(0, 1)) {
            case "a" -> "--acknowledgements";
            case "b" -> "--budget";
            case "u" -> "--usage";
            default -> "--head";
        };
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
        Map<String, String> files = new TreeMap<>();
        List<String> without = new ArrayList<>();
        List<String> with = new ArrayList<>();
        String message = "";
        String file = "";
        for (String line : lines.subList(1, lines.size())) {
            String rest = line.length() > 2 ? line.substring(2) : "";
            if (line.startsWith("=> ")) {
                message = line.substring(3);
            } else if (line.startsWith("$ ")) {
                with.addAll(List.of(rest.split(" ")));
            } else if (line.startsWith("- --")) {
                without.add(rest);
            } else if (line.startsWith("@ ")) {
                file = rest;
                files.put(file, "");
            } else {
                files.merge(file, line + "\n", String::concat);
            }
        }
        return new Case(lines.get(0).substring(2), files, without, with, message);
    }
}
