package dev.bandstand.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.cluster.ManagedInstances.Range;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.services.ec2.InstanceArchitecture;
import software.amazon.awscdk.services.ecs.InstanceMonitoring;

class ManagedInstancesTest {

    @Test
    void hasTheDocumentedDefaults() {
        assertThat(ManagedInstances.builder().build())
                .isEqualTo(new ManagedInstances(
                        List.of(),
                        Optional.of(new Range(2, 8)),
                        Optional.of(new Range(4096, 32_768)),
                        InstanceArchitecture.X86_64,
                        80,
                        InstanceMonitoring.BASIC));
    }

    @Test
    void keepsTheUsualMemoryBesideOtherCpus() {
        ManagedInstances instances = ManagedInstances.builder().vCpus(1, 2).build();

        assertThat(instances.vCpus()).contains(new Range(1, 2));
        assertThat(instances.memoryMiB()).contains(new Range(4096, 32_768));
    }

    @Test
    void takesTheArchitectureOfItsTypesAndAsksForNothingElse() {
        ManagedInstances instances = types("c7g.large", "m7g.large").build();

        assertThat(instances.architecture()).isEqualTo(InstanceArchitecture.ARM_64);
        assertThat(instances.vCpus()).isEmpty();
        assertThat(instances.memoryMiB()).isEmpty();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(
                        () -> types("c7g.large").vCpus(2, 8).build(),
                        "managedInstances.vCpus must be left out when instanceTypes are given, got: 2 to 8"),
                refusal(
                        () -> types("c7g.large").memoryMiB(1024, 4096).build(),
                        "managedInstances.memoryMiB must be left out when instanceTypes are given, got: 1024 to 4096"),
                refusal(
                        () -> ManagedInstances.builder().vCpus(0, 8).build(),
                        "managedInstances.vCpus must be from at least 1 to no less than that, got: 0 to 8"),
                refusal(
                        () -> ManagedInstances.builder().memoryMiB(4096, 2048).build(),
                        "managedInstances.memoryMiB must be from at least 1 to no less than that, got: 4096 to 2048"),
                refusal(
                        () -> types("large").build(),
                        "managedInstances.instanceTypes must have a family and a size as in m7g.large, got: large"),
                refusal(
                        () -> types("c7g.large", "c7i.large").build(),
                        "managedInstances.instanceTypes must be of one architecture,"
                                + " got: c7g.large (arm64), c7i.large (x86_64)"),
                refusal(
                        () -> types("g5.xlarge").build(),
                        "managedInstances.instanceTypes must be types without a GPU, got: g5.xlarge"),
                refusal(
                        () -> types("c7g.large")
                                .architecture(InstanceArchitecture.X86_64)
                                .build(),
                        "managedInstances.architecture must be that of instanceTypes (arm64), got: x86_64"),
                refusal(
                        () -> ManagedInstances.builder().storageGiB(0).build(),
                        "managedInstances.storageGiB must be between 1 and 16384, got: 0"));
    }

    private static ManagedInstances.Builder types(String... types) {
        return ManagedInstances.builder().instanceTypes(List.of(types));
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
