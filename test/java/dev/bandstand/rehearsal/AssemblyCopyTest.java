package dev.bandstand.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssemblyCopyTest {

    @TempDir
    private Path folder = Path.of("");

    private AssemblyCopy copy() {
        return AssemblyCopy.of(Things.assembly(), folder.resolve("copy"));
    }

    private JsonNode resource(AssemblyCopy copy, String logicalId) {
        return copy.template("demo-service").path("Resources").path(logicalId);
    }

    @Test
    void adaptsTheCopyAndNamesEachAdaptation() {
        AssemblyCopy copy = copy();

        assertThat(Adaptations.apply(copy))
                .containsExactly(
                        "Fn::GetStackOutput written as Export and Fn::ImportValue, 2 times",
                        "ScalingTargetId spelled out as ServiceNamespace, ResourceId, ScalableDimension, once",
                        "container images left unbuilt, once");

        assertThat(resource(copy, "Group").at("/Properties/VpcId"))
                .isEqualTo(Things.json("{'Fn::ImportValue': 'demo-network:VpcRef'}"));
        assertThat(copy.template("demo-network")
                        .at("/Outputs/VpcRef/Export/Name")
                        .asText())
                .isEqualTo("demo-network:VpcRef");
        JsonNode policy = resource(copy, "Policy");
        assertThat(policy.path("Properties").has("ScalingTargetId")).isFalse();
        assertThat(policy.at("/Properties/ResourceId"))
                .isEqualTo(resource(copy, "Target").at("/Properties/ResourceId"));
        assertThat(policy.at("/Properties/ServiceNamespace").asText()).isEqualTo("ecs");
        assertThat(policy.at("/Properties/ScalableDimension").asText()).isEqualTo("ecs:service:DesiredCount");
        assertThat(policy.path("DependsOn")).isEqualTo(Things.json("['Service', 'Target']"));
    }

    @Test
    void leavesTheOriginalUntouched() {
        List<String> before = Things.contents(Things.assembly());

        AssemblyCopy copy = copy();
        Adaptations.apply(copy);
        Edits.failure(copy, new ArrayList<>());
        Protections.lift(copy);

        assertThat(Things.contents(Things.assembly())).isEqualTo(before);
    }

    @Test
    void publishesAnEditedTemplateUnderItsNewHash() throws IOException, GeneralSecurityException {
        AssemblyCopy copy = copy();
        String before = manifest();

        Edits.change(copy);

        byte[] template = Files.readAllBytes(folder.resolve("copy/demo-service.template.json"));
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(template));
        assertThat(manifest()).isNotEqualTo(before).contains("/" + hash + ".json");
        assertThat(Files.readString(folder.resolve("copy/demo-service.assets.json")))
                .contains(hash + ".json");
    }

    private String manifest() throws IOException {
        return Files.readString(folder.resolve("copy/manifest.json"));
    }

    @Test
    void changesTaskSizeMinimumAlarmAndHealthCheck() {
        assertThat(Edits.change(copy()))
                .containsExactly(
                        "demo-service.Group HealthCheckIntervalSeconds 30 -> 35",
                        "demo-service.Task Memory 512 -> 1024",
                        "demo-service.Task Cpu 256 -> 512",
                        "demo-service.Target MinCapacity 2 -> 3",
                        "demo-service.Alarm Threshold 70 -> 71");
    }

    @Test
    void failsEvenWhereNothingCanBeChanged() {
        AssemblyCopy copy = copy();
        copy.stacks().forEach(stack -> copy.template(stack).putObject("Resources"));

        assertThat(Edits.failure(copy, new ArrayList<>()))
                .containsExactly(
                        "demo-service: a log group with a retention of 42 days, which CloudWatch Logs does not have");
        assertThat(resource(copy, Edits.CULPRIT).path("DependsOn")).isEmpty();
    }

    @Test
    void makesTheFailureComeAfterEverythingThatIsChanged() {
        AssemblyCopy copy = copy();
        List<String> places = new ArrayList<>();

        assertThat(Edits.failure(copy, places))
                .containsExactly(
                        "demo-service: a log group with a retention of 42 days, which CloudWatch Logs does not have");
        assertThat(resource(copy, Edits.CULPRIT).path("DependsOn"))
                .isEqualTo(Things.json("['Group', 'Task', 'Target', 'Alarm']"));
        assertThat(places).contains("demo-service.Group HealthCheckIntervalSeconds", "demo-service.Target MinCapacity");
        assertThat(resource(copy, Edits.CULPRIT)
                        .at("/Properties/RetentionInDays")
                        .asInt())
                .isEqualTo(42);
    }

    @Test
    void liftsEveryProtectionAndNamesIt() throws IOException {
        AssemblyCopy copy = copy();

        assertThat(Protections.lift(copy)).containsExactly("demo-service termination protection");
        assertThat(new ObjectMapper()
                        .readTree(manifest())
                        .at("/artifacts/demo-service/properties/terminationProtection")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void putsAStandInWhereAnIdOfTheAccountStands() {
        AssemblyCopy copy = copy();

        copy.replace(new TreeMap<>(Map.of("demo", "stand-in")));

        assertThat(resource(copy, "Cluster").at("/Properties/ClusterName").asText())
                .isEqualTo("stand-in");
        assertThat(resource(copy, "Group")
                        .at("/Properties/VpcId/Fn::GetStackOutput/StackName")
                        .asText())
                .isEqualTo("demo-network");
    }
}
