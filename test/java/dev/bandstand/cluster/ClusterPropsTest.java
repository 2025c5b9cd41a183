package dev.bandstand.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    private static final IVpc VPC = ClusterTemplates.vpc(new Stack(new App(), "Shop"));

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
        assertThat(props.managedInstances()).isEmpty();
        assertThat(props.instanceSubnets()).isEmpty();
        assertThat(props.namespace()).isEmpty();
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
                        () -> ClusterProps.builder(VPC)
                                .namespace("Shop.internal")
                                .build(),
                        "namespace must be a domain in small letters as in shop.internal, got: Shop.internal"),
                refusal(
                        () -> ClusterProps.builder(VPC)
                                .namespace("shop..internal")
                                .build(),
                        "namespace must be a domain in small letters as in shop.internal, got: shop..internal"));
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
