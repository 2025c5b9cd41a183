package dev.bandstand.preflight;

import static dev.bandstand.preflight.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkModeOfCapacityTest {

    @ParameterizedTest
    @CsvSource({
        "FARGATE,AWSVPC",
        "EC2,AWSVPC",
        "EC2,BRIDGE",
        "EC2,HOST",
        "MANAGED_INSTANCES,AWSVPC",
        "MANAGED_INSTANCES,HOST"
    })
    void acceptsTheModesOfTheCapacity(CapacityKind capacity, NetworkMode mode) {
        assertThat(NetworkModeOfCapacity.check(capacity, mode)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FARGATE           | BRIDGE | networkMode must be awsvpc on Fargate, got: bridge",
                "FARGATE           | HOST   | networkMode must be awsvpc on Fargate, got: host",
                "MANAGED_INSTANCES | BRIDGE | networkMode must be awsvpc or host on Managed Instances, got: bridge"
            })
    void refusesOthers(CapacityKind capacity, NetworkMode mode, String said) {
        assertThat(said(NetworkModeOfCapacity.check(capacity, mode))).isEqualTo(said);
    }
}
