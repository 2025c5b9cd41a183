package dev.bandstand.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ecs.ContainerInsights;
import software.amazon.awscdk.services.logs.RetentionDays;

class ClusterPropsTest {

    private static final IVpc VPC = ClusterTest.vpc(new Stack(new App(), "Shop"));

    @Test
    void hasTheDocumentedDefaults() {
        ClusterProps props = ClusterProps.builder(VPC).build();

        assertThat(props.name()).isEmpty();
        assertThat(props.containerInsights()).isEqualTo(ContainerInsights.ENHANCED);
        assertThat(props.executeCommand()).isFalse();
        assertThat(props.logRetention()).isEqualTo(RetentionDays.ONE_MONTH);
        assertThat(props.logRemovalPolicy()).isEqualTo(RemovalPolicy.DESTROY);
        assertThat(props.encryptionKey()).isEmpty();
        assertThat(props.fargateMix()).isEqualTo(new FargateMix(1, 1, 3));
        assertThat(props.ec2()).isEmpty();
        assertThat(props.instanceSubnets()).isEmpty();
    }

    @Test
    void instancesHaveTheDocumentedDefaults() {
        assertThat(Ec2Capacity.builder("m7g.large").build())
                .isEqualTo(new Ec2Capacity("m7g.large", 1, 6, 90, 30, Duration.ofMinutes(5)));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(
                        () -> ClusterProps.builder(VPC).name("a b").build(),
                        "name must be up to 255 letters, digits, underscores or hyphens, got: a b"),
                refusal(() -> new FargateMix(-1, 1, 1), "fargateMix.base must be between 0 and 100000, got: -1"),
                refusal(
                        () -> new FargateMix(0, 1001, 1),
                        "fargateMix.fargateWeight must be between 0 and 1000, got: 1001"),
                refusal(() -> new FargateMix(0, 1, -1), "fargateMix.spotWeight must be between 0 and 1000, got: -1"),
                refusal(
                        () -> new FargateMix(0, 0, 0),
                        "fargateMix.spotWeight must be above 0 when fargateWeight is 0, got: 0"),
                refusal(
                        () -> Ec2Capacity.builder("large").build(),
                        "ec2.instanceType must be a type as in m7g.large, got: large"),
                refusal(() -> ec2().minInstances(-1).build(), "ec2.minInstances must be at least 0, got: -1"),
                refusal(
                        () -> ec2().minInstances(3).maxInstances(2).build(),
                        "ec2.maxInstances must be at least 1 and minInstances (3), got: 2"),
                refusal(
                        () -> ec2().targetCapacityPercent(0).build(),
                        "ec2.targetCapacityPercent must be between 1 and 100, got: 0"),
                refusal(() -> ec2().diskGiB(29).build(), "ec2.diskGiB must be between 30 and 16384, got: 29"),
                refusal(
                        () -> ec2().instanceWarmup(Duration.ofHours(3)).build(),
                        "ec2.instanceWarmup must be whole seconds between 0 and 10000, got: 10800s"));
    }

    private static Ec2Capacity.Builder ec2() {
        return Ec2Capacity.builder("m7g.large");
    }

    private static Arguments refusal(ThrowingCallable call, String message) {
        return Arguments.of(call, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusals")
    void refusesWhatCannotWork(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
