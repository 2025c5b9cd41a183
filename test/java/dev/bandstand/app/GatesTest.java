package dev.bandstand.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdklabs.cdknag.NIST80053R5Checks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;

/** Every settings file that we ship passes cdk-nag; what is let pass is listed, counted and has its reason. */
class GatesTest {

    private static final Path SUPPRESSED = Path.of("test/resources/gates/awssolutions-suppressed.txt");
    private static final Path NIST_REMAINING = Path.of("test/resources/gates/nist-production-remaining.txt");

    private static final Map<String, Synthesis> SYNTHESES = new TreeMap<>();

    private static Stream<String> configs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("config"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("configs")
    void awsSolutionsFindsNothingThatIsNotSuppressed(String config) {
        List<NagReport.Row> rows = NagReport.read(synthesis(config).directory(), "AwsSolutions");
        assertThat(rows).isNotEmpty();
        assertThat(rows)
                .filteredOn(row -> !row.compliance().matches("Compliant|Suppressed|N/A"))
                .isEmpty();
    }

    @Test
    void everySuppressionIsOnTheListWithItsReason() throws IOException {
        List<String> suppressed = configs()
                .flatMap(config -> NagReport.read(synthesis(config).directory(), "AwsSolutions").stream()
                        .filter(row -> row.compliance().equals("Suppressed"))
                        .map(row -> config + " | " + row.rule() + " | " + row.resource() + " | " + row.reason()))
                .sorted()
                .distinct()
                .toList();
        assertThat(suppressed)
                .as("suppressions; the list %s may only shrink", SUPPRESSED)
                .containsExactlyElementsOf(lines(SUPPRESSED));
    }

    @Test
    void whatNistStillFindsInProductionIsOnTheListWithItsReason() throws IOException {
        List<String> found = NagReport.read(synthesis("production.yaml").directory(), "NIST.800.53.R5").stream()
                .filter(row -> !row.compliance().matches("Compliant|N/A"))
                .map(row -> row.rule() + " | " + row.resource())
                .sorted()
                .distinct()
                .toList();
        assertThat(found)
                .as("findings of NIST 800-53 R5; the list %s may only shrink", NIST_REMAINING)
                .containsExactlyElementsOf(lines(NIST_REMAINING).stream()
                        .map(line -> line.substring(0, line.lastIndexOf(" | ")))
                        .toList());
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static Synthesis synthesis(String config) {
        return SYNTHESES.computeIfAbsent(
                config,
                name -> Synthesis.of(Path.of("config", name), Map.of(), (App app) -> {
                    if (name.equals("production.yaml")) {
                        Aspects.of(app)
                                .add(NIST80053R5Checks.Builder.create()
                                        .reports(true)
                                        .build());
                    }
                }));
    }
}
