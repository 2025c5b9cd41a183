package dev.bandstand.preflight;

import static dev.bandstand.preflight.Samples.group;
import static dev.bandstand.preflight.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** At most three instances. */
class NetworkInterfaceDensityTest {

    @Test
    void acceptsATaskForEachInterfaceButTheInstancesOwn() {
        assertThat(NetworkInterfaceDensity.check(group("m7g.large"), 6)).isEmpty();
    }

    @Test
    void warnsOfOneTaskMore() {
        assertThat(said(NetworkInterfaceDensity.check(group("m7g.large"), 7)))
                .isEqualTo("warning: maxInstances must be at least 4 for 7 tasks in network mode awsvpc, 2 on each"
                        + " m7g.large (more where the account setting awsvpcTrunking is on and the type supports it),"
                        + " got: 3");
    }

    @Test
    void countsOnTheTypeWithTheFewestInterfaces() {
        assertThat(said(NetworkInterfaceDensity.check(group("m7g.4xlarge", "m7g.medium"), 4)))
                .isEqualTo("warning: maxInstances must be at least 4 for 4 tasks in network mode awsvpc, 1 on each"
                        + " m7g.medium (more where the account setting awsvpcTrunking is on and the type supports it),"
                        + " got: 3");
    }

    @Test
    void saysNothingOfTypesNobodyKnows() {
        assertThat(NetworkInterfaceDensity.check(group("zz99.large"), 100)).isEmpty();
    }
}
