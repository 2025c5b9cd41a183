package dev.bandstand.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.Stack;

/** What people see when the app cannot do what the file says. */
class BandstandAppTest {

    @TempDir
    private Path folder;

    @Test
    void tellsAllProblemsAndSynthesizesNothing() throws IOException {
        Synthesis bad = synthesize("name: x\npreset: prod\nservices: {api: {port: 0}}\n");

        assertThat(bad.exit()).isEqualTo(2);
        assertThat(bad.printed())
                .isEqualTo(
                        "%1$s:2:1 preset must be development or production, got: prod\n%1$s:3:18 services.api.port must be between 1 and 65535, got: 0\n"
                                .formatted(folder.resolve("x.yaml")));
        assertThat(bad.directory()).isEmptyDirectory();
    }

    @Test
    void namesAFolderWithoutADockerfile() throws IOException {
        Synthesis bad = synthesize("name: x\nservices: {api: {image: {dockerfile: nowhere}}}\n");

        assertThat(bad.exit()).isEqualTo(2);
        assertThat(bad.printed())
                .isEqualTo("image.dockerfile must be a directory that holds a Dockerfile, got: nowhere\n");
        assertThat(bad.directory()).isEmptyDirectory();
    }

    @Test
    void tellsWhatTheConstructsOfTheCdkRefuse() throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), "name: x\nservices: {api: {image: {uri: busybox}}}\n");

        Synthesis bad = Synthesis.of(
                file, Map.of(), app -> new Stack(app, "other").getNode().addValidation(() -> List.of("nothing fits")));

        assertThat(bad.exit()).isEqualTo(2);
        assertThat(bad.printed()).isEqualTo("[other] nothing fits\n");
    }

    @Test
    void namesTwoRoutesWhosePlacesAmongTheRulesWouldBeOne() throws IOException {
        Synthesis bad = synthesize("""
                name: x
                services:
                  api: {image: {uri: busybox}}
                  one: {image: {uri: busybox}, route: {loadBalancer: api, path: /a/*, priority: 7}}
                  two: {image: {uri: busybox}, route: {loadBalancer: api, host: b.example.com, priority: 7}}
                """);

        assertThat(bad.exit()).isEqualTo(2);
        assertThat(bad.printed())
                .isEqualTo("%s:5:80 services.two.route.priority must differ from the one of services.one, got: 7\n"
                        .formatted(folder.resolve("x.yaml")));
    }

    @Test
    void warnsOnceOfWhatMaySurpriseInItsEnvironmentAndSynthesizes() throws IOException {
        Synthesis warned = synthesize("""
                name: x
                services: {api: {image: {uri: busybox}}}
                jobs: {mail: {queue: {deadLetterRetention: 2d}, image: {uri: busybox}}}
                environments: {staging: {jobs: {mail: {queue: {retention: 5d}}}}}
                """);

        assertThat(warned.exit()).isZero();
        assertThat(warned.printed())
                .isEqualTo("%s:3:23 warning: jobs.mail.queue.deadLetterRetention (2d) counts from when a message was"
                                .formatted(folder.resolve("x.yaml"))
                        + " first sent, so with retention 4d one may be gone before anybody looks\n");
    }

    @Test
    void namesAFileThatIsNotThere() {
        Synthesis missing = Synthesis.of(folder.resolve("none.yaml"), Map.of(), app -> {});

        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.printed()).startsWith(folder.resolve("none.yaml").toString());
        assertThat(missing.printed().lines()).hasSize(1);
    }

    private Synthesis synthesize(String yaml) throws IOException {
        Path file = folder.resolve("x.yaml");
        Files.writeString(file, yaml);
        return Synthesis.of(file, Map.of(), app -> {});
    }
}
