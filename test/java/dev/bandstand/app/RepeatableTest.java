package dev.bandstand.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The app in JVMs of its own, the way the CDK CLI starts it. */
class RepeatableTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"workshop.yaml", "production.yaml", "development.yaml"})
    void givesTheSameBytesInTwoJvmsAndNothingThatCloudFormationValidateFinds(String config, @TempDir Path folder)
            throws Exception {
        Path unchecked = folder.resolve("unchecked");
        Path checked = folder.resolve("checked");
        synthesize(config, unchecked, false);
        synthesize(config, checked, true);

        assertThat(templates(checked)).isNotEmpty().isEqualTo(templates(unchecked));
        assertThat(findings(checked.resolve("validation-report.json"))).isEmpty();
        if (templates(checked).size() > 1) {
            assertThat(validators(checked.resolve("validation-report.json")))
                    .as("the validator's acknowledged false alarm about references between stacks shows that it ran")
                    .contains("CloudFormation Validate");
        }
    }

    private static void synthesize(String config, Path outdir, boolean validation) throws Exception {
        ObjectNode context = (ObjectNode)
                JSON.readTree(Path.of("cdk.json").toFile()).path("context").deepCopy();
        context.put("config", "config/" + config);
        Path log = outdir.resolveSibling(outdir.getFileName() + ".log");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.bandstand.app.BandstandApp")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("CDK_CONTEXT_JSON", context.toString());
        builder.environment().put("CDK_OUTDIR", outdir.toString());
        builder.environment().put("CDK_VALIDATION", Boolean.toString(validation));
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ends").isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    private static SortedMap<String, String> templates(Path assembly) throws IOException {
        var templates = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(assembly)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().endsWith(".template.json")) {
                    templates.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return templates;
    }

    private static List<JsonNode> findings(Path report) throws IOException {
        return reports(report)
                .flatMap(
                        plugin -> StreamSupport.stream(plugin.path("violations").spliterator(), false))
                .toList();
    }

    private static List<String> validators(Path report) throws IOException {
        return reports(report).map(plugin -> plugin.path("pluginName").asText()).toList();
    }

    private static Stream<JsonNode> reports(Path report) throws IOException {
        return StreamSupport.stream(
                JSON.readTree(report.toFile()).path("pluginReports").spliterator(), false);
    }
}
