package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A table of what an estimate refuses: a title after #, files after an @ each, what is left out of a good call after - (the template,
 * where nothing follows), arguments to add after $ ({} is the folder of the files), and the line of the message after =&gt;.
 */
class BadCostTest {

    private static final Path TABLE = Path.of("test/resources/cost/bad/cases.txt");
    private static final String GOOD = "Resources:\n  Logs: {Type: AWS::Logs::LogGroup}\n";

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
    void isToldInOneLineAndNothingIsPrinted(Case bad) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("kept")).resolve("good.yaml"), GOOD);
        for (Map.Entry<String, String> file : bad.files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }

        Invocation refused = Invocation.of(arguments(bad).toArray(String[]::new));

        String told =
                refused.err().replace(folder + "/", "").replace("kept/", "").replace(folder.toString(), "{}");
        assertThat(told).isEqualTo(bad.message() + "\n");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
    }

    private List<String> arguments(Case bad) {
        List<String> arguments = new ArrayList<>(List.of("cost"));
        boolean named = !bad.with().isEmpty() && bad.with().get(0).startsWith("{}");
        if (!named && !bad.without().contains("")) {
            arguments.add("{}/kept/good.yaml");
        }
        if (!bad.without().contains("--region")
                && bad.with().stream().noneMatch(argument -> argument.startsWith("--region"))) {
            arguments.addAll(List.of("--region", "us-east-1"));
        }
        arguments.addAll(bad.with());
        return arguments.stream()
                .map(argument -> argument.replace("{}/good", "{}/kept/good").replace("{}", folder.toString()))
                .toList();
    }

    private static Stream<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String block : Files.readString(TABLE).split("(?m)^(?=# )", -1)) {
            if (!block.isBlank()) {
                cases.add(parse(block.lines().toList()));
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
            if (line.startsWith("=> ")) {
                message = line.substring(3);
            } else if (line.startsWith("$ ")) {
                with.addAll(List.of(line.substring(2).split(" ")));
            } else if (line.equals("-") || line.startsWith("- --")) {
                without.add(line.substring(1).strip());
            } else if (line.startsWith("@ ")) {
                file = line.substring(2);
                files.put(file, "");
            } else if (!line.isEmpty()) {
                files.merge(file, line + "\n", String::concat);
            }
        }
        return new Case(lines.get(0).substring(2), files, without, with, message);
    }
}
