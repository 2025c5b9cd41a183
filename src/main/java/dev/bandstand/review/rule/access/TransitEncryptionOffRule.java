package dev.bandstand.review.rule.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/** What went encrypted to a database or a file system goes in plain text, or may. */
final class TransitEncryptionOffRule implements Rule {

    private static final String EFS = "EFSVolumeConfiguration";
    private static final List<String> ON = List.of("1", "ON", "on", "true");

    @Override
    public String name() {
        return "transitEncryptionOff";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "a parameter group no longer demands TLS, or encryption on the way to a file system is turned off");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (String type : List.of("AWS::RDS::DBParameterGroup", "AWS::RDS::DBClusterParameterGroup")) {
            for (Kept group : Kept.of(comparison, type)) {
                parameters(group, told);
            }
        }
        for (Kept task : Kept.of(comparison, Containers.TASK_DEFINITION)) {
            volumes(task, told);
        }
        return told.findings();
    }

    private static void parameters(Kept group, Told told) {
        for (String parameters : List.of("Parameters", "ClusterParameters")) {
            for (String name : List.of("rds.force_ssl", "require_secure_transport")) {
                String before = group.was(parameters).path(name).asText();
                JsonNode now = group.will(parameters).path(name);
                if (ON.contains(before) && !now.isContainerNode() && !ON.contains(now.asText())) {
                    String after = now.isMissingNode() ? "its default" : now.asText();
                    tell(group, parameters + "." + name, name + " " + before + " -> " + after, told);
                }
            }
        }
    }

    private static void volumes(Kept task, Told told) {
        SortedMap<String, JsonNode> now = Containers.byName(task.will("Volumes"));
        Containers.byName(task.was("Volumes")).forEach((name, volume) -> {
            JsonNode after = now.get(name);
            if (after != null && isEncrypted(volume) && after.has(EFS) && !isEncrypted(after)) {
                tell(
                        task,
                        "Volumes[" + name + "]",
                        "TransitEncryption of volume " + name + " ENABLED -> DISABLED",
                        told);
            }
        });
    }

    private static boolean isEncrypted(JsonNode volume) {
        JsonNode encryption = volume.path(EFS).path("TransitEncryption");
        return encryption.isContainerNode() || encryption.asText().equals("ENABLED");
    }

    private static void tell(Kept both, String path, String what, Told told) {
        both.tell(
                told,
                Severity.WARNING,
                path,
                both.label() + " no longer demands encryption on the way: " + what
                        + ", so passwords and data may pass in plain text; keep it on");
    }
}
