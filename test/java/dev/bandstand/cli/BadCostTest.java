package dev.bandstand.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table of what an estimate refuses. */
class BadCostTest {

    private static final Path TABLES = Path.of("test/resources/cost/bad");
    private static final String GOOD = "Resources:\n  Logs: {Type: AWS::Logs::LogGroup}\n";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isToldInOneLineAndNothingIsPrinted(RefusedCall bad) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("kept")).resolve("good.yaml"), GOOD);
        bad.write(folder);

        bad.check(folder, arguments(bad));
    }

    private List<String> arguments(RefusedCall bad) {
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
        return arguments;
    }

    private static Stream<RefusedCall> cases() throws IOException {
        return RefusedCall.all(TABLES, "cost");
    }
}
