package dev.bandstand.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.settings.InvalidSettings;
import dev.bandstand.settings.Overrides;
import dev.bandstand.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;

/** The ids of services and jobs stand beside what else is in the stack. */
class NamesInTheStackTest {

    @TempDir
    private Path folder;

    @Test
    void noPartOfTheStackLeavesItsNameToAService() throws IOException {
        List<App> apps = new ArrayList<>();
        Synthesis everything = Synthesis.of(file("""
                name: x
                stacks: single
                encryption: customerManaged
                database: {engine: mysql}
                observability: {alarmTopic: "arn:aws:sns:eu-central-1:123456789012:alarms"}
                fileSystems: {a: {}}
                cluster: {capacity: ec2, ec2: {terminationProtection: true, maxInstances: 20}}
                services: {s1: {volumes: {a: {efs: {fileSystem: a}}}, mounts: {a: {path: /a}}}}
                jobs: {s2: {queue: {existing: a}}}
                """), Map.of(), apps::add);
        assertThat(everything.exit()).isZero();

        var taken = new ArrayList<String>();
        apps.get(0).getNode().getChildren().stream()
                .flatMap(stack -> stack.getNode().getChildren().stream())
                .map(part -> part.getNode().getId())
                .filter(id -> id.matches("[A-Z][A-Za-z]+"))
                .forEach(taken::add);
        assertThat(taken).contains("Cluster", "Network", "EncryptionKey").hasSizeGreaterThan(10);
        assertThat(taken).allSatisfy(id -> assertThat(isRefused(id)).as(id).isTrue());
    }

    @Test
    void aServiceMayBeNamedLikeAnOutputOrAnImportOfAnother() throws IOException {
        Synthesis synthesis = Synthesis.of(file("""
                name: x
                services:
                  api: {loadBalancer: {certificateArn: "arn:aws:acm:eu-central-1:123456789012:certificate/a"}}
                  api-imports: {}
                  api-image: {}
                  api-url: {}
                  cluster-name: {}
                  mail-queue: {}
                  now-run: {}
                jobs: {mail: {queue: {existing: a}}, now: {}}
                """), Map.of(), app -> {});

        assertThat(synthesis.exit()).isZero();
        assertThat(synthesis.text()).contains("\"ApiUrl\"", "\"ApiImageUrl\"", "\"NowRun\"", "\"ClusterName\"");
    }

    private boolean isRefused(String id) throws IOException {
        String hyphenated = id.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        try {
            SettingsFile.load(file("name: x\nservices: {%s: {}}\n".formatted(hyphenated)), Overrides.none());
            return false;
        } catch (InvalidSettings refused) {
            return true;
        }
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("x.yaml"), yaml);
    }
}
