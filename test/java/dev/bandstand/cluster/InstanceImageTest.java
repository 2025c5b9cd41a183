package dev.bandstand.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;

class InstanceImageTest {

    private static final Template AMAZON_LINUX = with(ec2 -> ec2, "m7g.large");

    private static final Template BOTTLEROCKET = with(
            ec2 -> ec2.image(InstanceImage.BOTTLEROCKET)
                    .spot(SpotInstances.builder().build()),
            "m7g.large");

    private static Template with(UnaryOperator<Ec2Capacity.Builder> change, String type) {
        return ClusterTemplates.of(
                props -> props.ec2(change.apply(Ec2Capacity.builder(type)).build()));
    }

    @Test
    void drainsASpotInstanceThatIsTakenBack() {
        assertThat(userData(with(ec2 -> ec2.spot(SpotInstances.builder().build()), "m7g.large")))
                .contains("echo ECS_ENABLE_SPOT_INSTANCE_DRAINING=true >> /etc/ecs/ecs.config");
        assertThat(userData(BOTTLEROCKET)).contains("enable-spot-instance-draining = true");
        assertThat(userData(AMAZON_LINUX)).doesNotContain("SPOT");
    }

    @Test
    void configuresBottlerocketAsItReads() {
        assertThat(userData(BOTTLEROCKET))
                .contains("[settings.ecs]\ncluster = \"", "\"\nawsvpc-block-imds = true\n")
                .doesNotContain("echo", "#!");
    }

    private static String userData(Template template) {
        return template.findResources("AWS::EC2::LaunchTemplate").toString();
    }

    @Test
    void keepsTheSystemOfBottlerocketApartFromTheTasks() {
        BOTTLEROCKET.hasResourceProperties(
                "AWS::EC2::LaunchTemplate",
                Map.of(
                        "LaunchTemplateData",
                        Map.of("BlockDeviceMappings", List.of(disk("/dev/xvda", 8), disk("/dev/xvdb", 30)))));
    }

    private static Map<String, Object> disk(String device, int sizeGiB) {
        return Map.of(
                "DeviceName",
                device,
                "Ebs",
                Map.of("Encrypted", true, "VolumeType", "gp3", "VolumeSize", sizeGiB, "DeleteOnTermination", true));
    }

    @Test
    void takesTheImageForEachProcessorAndGpu() {
        assertThat(images(AMAZON_LINUX))
                .contains("/aws/service/ecs/optimized-ami/amazon-linux-2023/arm64/recommended/image_id");
        assertThat(images(with(ec2 -> ec2, "m7i.large")))
                .contains("/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id");
        assertThat(images(BOTTLEROCKET)).contains("/aws/service/bottlerocket/aws-ecs-2/arm64/latest/image_id");
        assertThat(images(with(ec2 -> ec2.image(InstanceImage.BOTTLEROCKET), "m7i.large")))
                .contains("/aws/service/bottlerocket/aws-ecs-2/x86_64/latest/image_id");
        assertThat(images(with(ec2 -> ec2.image(InstanceImage.BOTTLEROCKET).gpu(true), "g5g.xlarge")))
                .contains("/aws/service/bottlerocket/aws-ecs-2-nvidia/arm64/latest/image_id");
        Template gpu = with(ec2 -> ec2.gpu(true), "g5.xlarge");
        assertThat(images(gpu)).contains("/aws/service/ecs/optimized-ami/amazon-linux-2023/gpu/recommended/image_id");
        assertThat(userData(gpu)).contains("echo ECS_ENABLE_GPU_SUPPORT=true >> /etc/ecs/ecs.config");
    }

    private static String images(Template template) {
        return template.findParameters("*").toString();
    }
}
