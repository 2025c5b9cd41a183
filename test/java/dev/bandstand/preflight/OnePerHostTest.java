package dev.bandstand.preflight;

import static dev.bandstand.preflight.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OnePerHostTest {

    private static final InstanceGroup THREE = Samples.group("m7g.large");

    @Test
    void acceptsAnInstanceForEachTask() {
        assertThat(OnePerHost.check(TaskCount.between(3, 3), THREE)).isEmpty();
    }

    @Test
    void refusesMoreTasksThanInstances() {
        assertThat(said(OnePerHost.check(TaskCount.between(4, 4), THREE)))
                .isEqualTo("placement must let tasks share an instance, for at least 4 tasks have at most 3 instances,"
                        + " got: one task on each instance");
    }

    @Test
    void warnsWhereOnlyTheMostLackRoom() {
        assertThat(said(OnePerHost.check(TaskCount.between(1, 2), new InstanceGroup(List.of("m7g.large"), 1, false))))
                .isEqualTo("warning: placement must let tasks share an instance, for up to 2 tasks have at most"
                        + " 1 instance, got: one task on each instance");
    }
}
