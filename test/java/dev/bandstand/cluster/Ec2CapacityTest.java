package dev.bandstand.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.cluster.SpotInstances.Allocation;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.services.ec2.InstanceArchitecture;

class Ec2CapacityTest {

    @Test
    void hasTheDocumentedDefaults() {
        assertThat(Ec2Capacity.builder("m7g.large").build())
                .isEqualTo(new Ec2Capacity(
                        List.of("m7g.large"),
                        InstanceImage.AMAZON_LINUX_2023,
                        1,
                        6,
                        90,
                        30,
                        Duration.ofMinutes(5),
                        false,
                        false,
                        Optional.empty()));
    }

    @Test
    void takesSeveralTypesInOrder() {
        assertThat(Ec2Capacity.builder("m7g.large", "m6g.large").build())
                .isEqualTo(
                        Ec2Capacity.builder(List.of("m7g.large", "m6g.large")).build());
    }

    @Test
    void spotInstancesHaveTheDocumentedDefaults() {
        assertThat(SpotInstances.builder().build())
                .isEqualTo(new SpotInstances(Allocation.PRICE_CAPACITY_OPTIMIZED, 0, 0, Optional.empty()));
        assertThat(SpotInstances.builder()
                        .allocation(Allocation.LOWEST_PRICE)
                        .build()
                        .pools())
                .contains(2);
    }

    @Test
    void knowsTheArchitectureOfItsTypes() {
        assertThat(Ec2Capacity.builder("c7gn.large", "a1.large").build().architecture())
                .isEqualTo(InstanceArchitecture.ARM_64);
        assertThat(Ec2Capacity.builder("m7i-flex.large", "m7a.metal-48xl")
                        .build()
                        .architecture())
                .isEqualTo(InstanceArchitecture.X86_64);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(
                        () -> Ec2Capacity.builder(List.of()).build(),
                        "ec2.instanceTypes must name between 1 and 20 types, got: 0"),
                refusal(
                        () -> Ec2Capacity.builder(Collections.nCopies(21, "m7g.large"))
                                .build(),
                        "ec2.instanceTypes must name between 1 and 20 types, got: 21"),
                refusal(
                        () -> Ec2Capacity.builder("m7g.large", "large").build(),
                        "ec2.instanceTypes must have a family and a size as in m7g.large, got: large"),
                refusal(
                        () -> Ec2Capacity.builder("m7g.large", "m7g.large").build(),
                        "ec2.instanceTypes must name each type once, got: m7g.large, m7g.large"),
                refusal(
                        () -> Ec2Capacity.builder("m7g.large", "m7i.large").build(),
                        "ec2.instanceTypes must be of one architecture, got: m7g.large (arm64), m7i.large (x86_64)"),
                refusal(
                        () -> Ec2Capacity.builder("m7g.huge").build(),
                        "ec2.instanceTypes must be a size that its family has, got: m7g.huge"),
                refusal(
                        () -> Ec2Capacity.builder("new.large").build(),
                        "ec2.instanceTypes must be types as in m7g.large, got: new.large"),
                refusal(
                        () -> Ec2Capacity.builder("m99g.large", "m99i.large").build(),
                        "ec2.instanceTypes must be of one architecture, got: m99g.large (arm64), m99i.large (x86_64)"),
                refusal(
                        () -> Ec2Capacity.builder("g5.xlarge").build(),
                        "ec2.instanceTypes must be types without a GPU unless gpu is true, got: g5.xlarge"),
                refusal(
                        () -> Ec2Capacity.builder("gr6.4xlarge").build(),
                        "ec2.instanceTypes must be types without a GPU unless gpu is true, got: gr6.4xlarge"),
                refusal(
                        () -> Ec2Capacity.builder("p5.48xlarge").build(),
                        "ec2.instanceTypes must be types without a GPU unless gpu is true, got: p5.48xlarge"),
                refusal(
                        () -> Ec2Capacity.builder("g5.xlarge", "m7i.large")
                                .gpu(true)
                                .build(),
                        "ec2.instanceTypes must have a GPU of NVIDIA when gpu is true, got: m7i.large"),
                refusal(
                        () -> Ec2Capacity.builder("g4ad.xlarge").gpu(true).build(),
                        "ec2.instanceTypes must have a GPU of NVIDIA when gpu is true, got: g4ad.xlarge"),
                refusal(
                        () -> Ec2Capacity.builder("g5g.xlarge").gpu(true).build(),
                        "ec2.image must be bottlerocket for GPU types of arm64, got: amazonLinux2023"),
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
                        "ec2.instanceWarmup must be whole seconds between 0 and 10000, got: 10800s"),
                refusal(
                        () -> SpotInstances.builder().onDemandBase(-1).build(),
                        "ec2.spot.onDemandBase must be at least 0, got: -1"),
                refusal(
                        () -> SpotInstances.builder().onDemandPercent(101).build(),
                        "ec2.spot.onDemandPercent must be between 0 and 100, got: 101"),
                refusal(
                        () -> SpotInstances.builder()
                                .allocation(Allocation.LOWEST_PRICE)
                                .pools(21)
                                .build(),
                        "ec2.spot.pools must be between 1 and 20, got: 21"),
                refusal(
                        () -> SpotInstances.builder().pools(3).build(),
                        "ec2.spot.pools must be left out unless allocation is lowestPrice, got: 3"));
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
