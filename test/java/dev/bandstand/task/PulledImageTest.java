package dev.bandstand.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.Stage;
import dev.bandstand.TemplateParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ecr.Repository;

class PulledImageTest {

    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    private static Template template(Function<Stage, TaskImage> image) {
        return Stage.template(stage -> new Task(
                stage.stack(),
                "Task",
                new Workload(
                        Launch.builder(stage.cluster()).build(),
                        TaskProps.builder(ContainerProps.builder(image.apply(stage))
                                        .build())
                                .build()),
                Placeholder.idle()));
    }

    private static TemplateParts parts(TaskImage image) {
        return TemplateParts.of(template(stage -> image));
    }

    @Test
    void namesAnImageByItsDigestAndMayPullIt() {
        Template template = template(
                stage -> TaskImage.digest(Repository.fromRepositoryName(stage.stack(), "Registry", "shop"), DIGEST));

        assertThat(TemplateParts.of(template).container("Image").toString()).contains("/shop@" + DIGEST);
        assertThat(TemplateParts.of(template).only("AWS::IAM::ManagedPolicy").toString())
                .contains("ecr:BatchGetImage", "repository/shop");
    }

    @Test
    void buildsAnImageForItsProcessorAndMayPullIt(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("Dockerfile"), "FROM scratch\n");
        TemplateParts parts = parts(TaskImage.dockerfile(directory));

        assertThat(parts.container("Image").toString()).contains("container-assets");
        assertThat(parts.only("AWS::IAM::ManagedPolicy").toString()).contains("ecr:BatchGetImage", "container-assets");
    }

    @Test
    void mayPullFromThePrivateRegistryOfAnAddress() {
        TemplateParts parts = parts(TaskImage.uri("123456789012.dkr.ecr.eu-central-1.amazonaws.com/team/shop:1.2.3"));

        assertThat(parts.container("Image"))
                .isEqualTo("123456789012.dkr.ecr.eu-central-1.amazonaws.com/team/shop:1.2.3");
        assertThat(parts.only("AWS::IAM::ManagedPolicy").toString())
                .contains("ecr:BatchGetImage", ":ecr:eu-central-1:123456789012:repository/team/shop");
    }

    @Test
    void needsNoPermissionForAPublicImage() {
        TemplateParts parts = parts(Stage.image());

        assertThat(parts.container("Image")).isEqualTo("public.ecr.aws/shop/api:1.2.3");
        assertThat(parts.only("AWS::IAM::ManagedPolicy").toString()).doesNotContain("ecr:");
    }
}
