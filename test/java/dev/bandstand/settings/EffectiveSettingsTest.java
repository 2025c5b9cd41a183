package dev.bandstand.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EffectiveSettingsTest {

    private static final String FILE = """
            name: shop
            preset: production
            database: {engine: postgres}
            services:
              api:
                cpu: 512
                memoryMiB: 1024
                loadBalancer: {withoutHttps: true}
                scaling: {min: 2, max: 8, targetTracking: [{metric: cpu, target: 60}]}
              web:
                image: {uri: "nginx:1.29"}
                route: {loadBalancer: api, path: /web/*}
            environments:
              staging:
                preset: development
                services: {api: {memoryMiB: 2048}}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void tellsWhereEachSettingCameFrom() throws IOException {
        EffectiveSettings effective = load(Optional.empty(), Optional.of("1.0")).effective();

        assertThat(entry(effective, "name")).isEqualTo("shop x.yaml:1:1");
        assertThat(entry(effective, "environment")).isEqualTo("dev default");
        assertThat(entry(effective, "preset")).isEqualTo("production x.yaml:2:1");
        assertThat(entry(effective, "network.cidr")).isEqualTo("10.0.0.0/16 default");
        assertThat(entry(effective, "network.zones")).isEqualTo("3 preset production");
        assertThat(entry(effective, "network.name")).isEqualTo("shop-dev default");
        assertThat(entry(effective, "database.port")).isEqualTo("5433 preset production");
        assertThat(entry(effective, "services.api.cpu")).isEqualTo("512 x.yaml:6:5");
        assertThat(entry(effective, "services.api.memoryMiB")).isEqualTo("1024 x.yaml:7:5");
        assertThat(entry(effective, "services.api.image.tag")).isEqualTo("1.0 -c imageTag");
        assertThat(entry(effective, "services.api.scaling.targetTracking[0].target"))
                .isEqualTo("60 x.yaml:9:62");
        assertThat(entry(effective, "services.api.scaling.targetTracking[0].scaleInCooldown"))
                .isEqualTo("5m default");
        assertThat(entry(effective, "services.web.image.uri")).isEqualTo("nginx:1.29 x.yaml:11:13");
        assertThat(entry(effective, "services.web.desiredCount")).isEqualTo("2 preset production");
        assertThat(paths(effective)).doesNotContain("services.api.desiredCount", "services.web.image.tag");
    }

    @Test
    void tellsWhatAnEnvironmentChanges() throws IOException {
        EffectiveSettings effective =
                load(Optional.of("staging"), Optional.empty()).effective();

        assertThat(entry(effective, "environment")).isEqualTo("staging -c environment");
        assertThat(entry(effective, "preset")).isEqualTo("development environment staging (x.yaml:15:5)");
        assertThat(entry(effective, "network.zones")).isEqualTo("2 preset development");
        assertThat(entry(effective, "services.api.cpu")).isEqualTo("512 x.yaml:6:5");
        assertThat(entry(effective, "services.api.memoryMiB")).isEqualTo("2048 environment staging (x.yaml:16:22)");
    }

    @Test
    void followsTheOrderOfTheSchema() throws IOException {
        List<String> paths = paths(load(Optional.empty(), Optional.empty()).effective());

        assertThat(paths)
                .containsSubsequence(
                        "name",
                        "preset",
                        "network.name",
                        "network.cidr",
                        "database.engine",
                        "database.version",
                        "registry.name",
                        "cluster.name",
                        "services.api.family",
                        "services.web.family");
    }

    @Test
    void printsThreeColumns() {
        var effective = new EffectiveSettings(List.of(
                new EffectiveSettings.Entry("name", "shop", "x.yaml:1:1"),
                new EffectiveSettings.Entry("network.zones", "2", "default")));

        assertThat(effective).hasToString("name           shop  x.yaml:1:1\nnetwork.zones  2     default\n");
    }

    @Test
    void refusesAnEnvironmentThatTheFileDoesNotList() {
        assertThatThrownBy(() -> load(Optional.of("stagin"), Optional.empty()))
                .isInstanceOf(InvalidSettings.class)
                .message()
                .endsWith("x.yaml:13:1 -c environment must be dev or staging, got: stagin");
    }

    @Test
    void refusesAnEnvironmentThatIsNoName() {
        assertThatThrownBy(() -> load(Optional.of("Dev!"), Optional.empty()))
                .isInstanceOf(InvalidSettings.class)
                .message()
                .endsWith(
                        "x.yaml:13:1 -c environment must be a lower-case letter followed by up to 15 lower-case letters,"
                                + " digits or hyphens, got: Dev!");
    }

    @Test
    void refusesAnImageTagThatIsNone() {
        assertThatThrownBy(() -> load(Optional.empty(), Optional.of("-x")))
                .isInstanceOf(InvalidSettings.class)
                .message()
                .endsWith("x.yaml:1:1 -c imageTag must be 1 to 128 letters, digits, underscores, dots or hyphens,"
                        + " beginning with none of the last two, got: -x");
    }

    @Test
    void refusesAnImageTagThatNoServiceTakes() throws IOException {
        Path file = Files.writeString(
                folder.resolve("x.yaml"), "name: x\nservices: {api: {image: {uri: \"nginx:1.29\"}}}\n");

        assertThatThrownBy(() -> SettingsFile.load(file, new Overrides(Optional.empty(), Optional.of("1.0"))))
                .isInstanceOf(InvalidSettings.class)
                .message()
                .endsWith(
                        "x.yaml:1:1 -c imageTag must be left out when no service or job takes its image by tag, got: 1.0");
    }

    private Loaded load(Optional<String> environment, Optional<String> imageTag) throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), FILE);
        return SettingsFile.load(file, new Overrides(environment, imageTag));
    }

    private String entry(EffectiveSettings effective, String path) {
        return effective.entries().stream()
                .filter(entry -> entry.path().equals(path))
                .map(entry -> entry.value() + " " + entry.origin().replace(folder + "/", ""))
                .findFirst()
                .orElse("nothing");
    }

    private static List<String> paths(EffectiveSettings effective) {
        return effective.entries().stream().map(EffectiveSettings.Entry::path).toList();
    }
}
