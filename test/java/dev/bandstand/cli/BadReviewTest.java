package dev.bandstand.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tables of what a review refuses, one for each topic; a file is what its first letter says: acknowledgements, a budget, usage or the
 * head.
 */
class BadReviewTest {

    private static final Path TABLES = Path.of("test/resources/review/bad");
    private static final String TEMPLATE = "{\"Resources\": {\"Topic\": {\"Type\": \"AWS::SNS::Topic\"}}}";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void tellsInOneLineAndPrintsNothing(RefusedCall bad) throws IOException {
        Path good = Files.writeString(
                Files.createDirectories(folder.resolve("good")).resolve("t.json"), TEMPLATE);
        bad.write(folder);
        Map<String, String> options = new LinkedHashMap<>();
        options.put("--base", good.toString());
        options.put("--head", good.toString());
        options.put("--region", "us-east-1");
        bad.files().keySet().forEach(name -> options.put(option(name), "{}/" + name));

        bad.check(folder, bad.arguments(options));
    }

    private static String option(String file) {
        return switch (file.substring(0, 1)) {
            case "a" -> "--acknowledgements";
            case "b" -> "--budget";
            case "u" -> "--usage";
            default -> "--head";
        };
    }

    private static Stream<RefusedCall> cases() throws IOException {
        return RefusedCall.all(TABLES, "review");
    }
}
