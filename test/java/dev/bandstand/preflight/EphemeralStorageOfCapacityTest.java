package dev.bandstand.preflight;

import static dev.bandstand.preflight.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EphemeralStorageOfCapacityTest {

    @ParameterizedTest
    @ValueSource(ints = {21, 200})
    void acceptsWhatFargateHas(int size) {
        assertThat(EphemeralStorageOfCapacity.check(task(CapacityKind.FARGATE, OptionalInt.of(size))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 201})
    void refusesWhatFargateHasNot(int size) {
        assertThat(said(EphemeralStorageOfCapacity.check(task(CapacityKind.FARGATE, OptionalInt.of(size)))))
                .isEqualTo("ephemeralStorageGiB must be between 21 and 200, got: " + size);
    }

    @ParameterizedTest
    @EnumSource(value = CapacityKind.class, mode = EnumSource.Mode.EXCLUDE, names = "FARGATE")
    void refusesAnySizeOnInstances(CapacityKind capacity) {
        assertThat(said(EphemeralStorageOfCapacity.check(task(capacity, OptionalInt.of(30)))))
                .isEqualTo("ephemeralStorageGiB must be left out on " + capacity
                        + " (tasks use the disk of the instance), got: 30");
    }

    @Test
    void acceptsNoneEverywhere() {
        assertThat(EphemeralStorageOfCapacity.check(task(CapacityKind.EC2, OptionalInt.empty())))
                .isEmpty();
    }

    private static TaskPlan task(CapacityKind capacity, OptionalInt size) {
        TaskPlan task = Samples.task(capacity, NetworkMode.AWSVPC, Samples.main());
        return size.isPresent() ? task.ephemeralStorageGiB(size.getAsInt()) : task;
    }
}
