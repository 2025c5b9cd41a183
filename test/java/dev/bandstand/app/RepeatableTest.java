package dev.bandstand.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.simulation.service.CannotSimulate;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.ServiceReader;
import dev.bandstand.template.Assembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every settings file that we ship, synthesized in JVMs of their own; the continuous integration holds what they leave against cfn-lint. */
class RepeatableTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Path UNCHECKED = EverySettingsFile.synthesized();
    private static final Path CHECKED = EverySettingsFile.checked();

    private static final String NOTHING_SCALES =
            " must hold an ECS service with an AWS::ApplicationAutoScaling::ScalableTarget, got: none";

    private static final Map<String, String> SIMULATED = Map.of(
            "production.yaml",
            "ApiServiceF47CA166 3..24, 4 policies, 2 actions",
            "examples/metric-scaling.yaml",
            "ApiServiceF47CA166 2..20, 2 policies, 0 actions",
            "examples/scheduled-scaling.yaml",
            "ApiServiceF47CA166 2..20, 0 policies, 2 actions",
            "examples/step-scaling.yaml",
            "ApiServiceF47CA166 2..12, 2 policies, 0 actions",
            "examples/worker.yaml",
            "MailerService018C0830 can not be simulated: MailerScalingBacklogA436ED3E: the metric must be predefined, or the"
                    + " service's own average, got: metric math; MailerScalingZeroRestAlarm63882778: Metrics must be one plain"
                    + " metric, got: metric math; MailerScalingZeroWakeAlarmE63B620D: Metrics must be one plain metric, got:"
                    + " metric math");

    static List<String> configs() throws IOException {
        return EverySettingsFile.names();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("configs")
    void givesTheSameBytesInTwoJvmsAndNothingThatCloudFormationValidateFinds(String config) throws IOException {
        Path unchecked = UNCHECKED.resolve(EverySettingsFile.folderOf(config));
        Path checked = CHECKED.resolve(EverySettingsFile.folderOf(config));

        assertThat(templates(checked)).isNotEmpty().isEqualTo(templates(unchecked));
        assertThat(findings(checked.resolve("validation-report.json"))).isEmpty();
        if (templates(checked).size() > 1) {
            assertThat(validators(checked.resolve("validation-report.json")))
                    .as("the validator's acknowledged false alarm about references between stacks shows that it ran")
                    .contains("CloudFormation Validate");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("configs")
    void holdsServicesThatCanBeSimulatedOrAreRefusedInOneLine(String config) {
        Assembly assembly = Assembly.read(UNCHECKED.resolve(EverySettingsFile.folderOf(config)));
        String simulated;
        try {
            ScalableService service = ServiceReader.read(assembly, Optional.empty());
            simulated = service.logicalId() + " " + service.min() + ".." + service.max() + ", "
                    + service.policies().size() + " policies, "
                    + service.schedule().size() + " actions";
        } catch (CannotSimulate e) {
            simulated = e.getMessage();
        }

        assertThat(simulated).isEqualTo(SIMULATED.getOrDefault(config, assembly.path() + NOTHING_SCALES));
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
