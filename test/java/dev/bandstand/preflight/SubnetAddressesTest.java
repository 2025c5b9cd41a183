package dev.bandstand.preflight;

import static dev.bandstand.preflight.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubnetAddressesTest {

    @Test
    void acceptsAsManyAsThereAre() {
        assertThat(SubnetAddresses.check(20, 2, List.of(28, 28))).isEmpty();
        assertThat(SubnetAddresses.check(4000, 91, List.of(20))).isEmpty();
    }

    @Test
    void refusesOneMore() {
        assertThat(said(SubnetAddresses.check(20, 3, List.of(28, 28))))
                .isEqualTo("privateSubnets must have addresses for 20 tasks (deployments included) and 3 other"
                        + " interfaces, got: 22 in 2 subnets (AWS keeps 5 of each)");
        assertThat(said(SubnetAddresses.check(252, 0, List.of(24))))
                .isEqualTo("privateSubnets must have addresses for 252 tasks (deployments included) and 0 other"
                        + " interfaces, got: 251 in 1 subnet (AWS keeps 5 of each)");
    }
}
