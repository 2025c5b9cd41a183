package dev.bandstand.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdklabs.cdknag.NIST80053R5Checks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;

/** Every settings file that we ship passes cdk-nag; what is let pass is listed, counted and has its reason. */
class GatesTest {

    private static final Path SUPPRESSED = Path.of("test/resources/gates/awssolutions-suppressed.txt");
    private static final Path NIST_REMAINING = Path.of("test/resources/gates/nist-production-remaining.txt");

    private static final Path EXAMPLES_SUPPRESSED =
            Path.of("test/resources/gates/awssolutions-examples-suppressed.txt");
    private static final Path EXAMPLES_NIST = Path.of("test/resources/gates/nist-examples-remaining.txt");

    private static final Map<String, Synthesis> SYNTHESES = new TreeMap<>();

    static List<String> configs() throws IOException {
        return EverySettingsFile.names();
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
        List<String> suppressed = suppressions(
                config -> !isExample(config),
                (config, row) -> config + " | " + row.rule() + " | " + row.resource() + " | " + row.reason());
        assertThat(suppressed)
                .as("suppressions; the list %s may only shrink", SUPPRESSED)
                .containsExactlyElementsOf(lines(SUPPRESSED));
    }

    @Test
    void theExamplesSuppressOnlyWhatIsOnTheirListWithItsReason() throws IOException {
        List<String> suppressed =
                suppressions(GatesTest::isExample, (config, row) -> row.rule() + " | " + row.reason());
        assertThat(suppressed)
                .as("suppressions of the examples; the list %s may only shrink", EXAMPLES_SUPPRESSED)
                .containsExactlyElementsOf(lines(EXAMPLES_SUPPRESSED));
    }

    private static List<String> suppressions(
            Predicate<String> configs, BiFunction<String, NagReport.Row, String> inWords) throws IOException {
        return configs().stream()
                .filter(configs)
                .flatMap(config -> NagReport.read(synthesis(config).directory(), "AwsSolutions").stream()
                        .filter(row -> row.compliance().equals("Suppressed"))
                        .map(row -> inWords.apply(config, row)))
                .sorted()
                .distinct()
                .toList();
    }

    private static boolean isExample(String config) {
        return config.startsWith("examples/");
    }

    @Test
    void whatNistStillFindsInTheExamplesIsOnTheListWithItsReason() throws IOException {
        List<String> found = configs().stream()
                .filter(GatesTest::isExample)
                .flatMap(config -> NagReport.read(synthesis(config).directory(), "NIST.800.53.R5").stream())
                .filter(row -> !row.compliance().matches("Compliant|N/A"))
                .map(NagReport.Row::rule)
                .sorted()
                .distinct()
                .toList();
        assertThat(found)
                .as("findings of NIST 800-53 R5 in examples; the list %s may only shrink", EXAMPLES_NIST)
                .containsExactlyElementsOf(lines(EXAMPLES_NIST).stream()
                        .map(line -> line.substring(0, line.indexOf(" | ")))
                        .toList());
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
                    if (name.equals("production.yaml") || isExample(name)) {
                        Aspects.of(app)
                                .add(NIST80053R5Checks.Builder.create()
                                        .reports(true)
                                        .build());
                    }
                }));
    }
}
