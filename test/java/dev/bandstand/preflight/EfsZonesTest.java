package dev.bandstand.preflight;

import static dev.bandstand.preflight.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EfsZonesTest {

    @Test
    void acceptsAMountTargetInEachZone() {
        assertThat(EfsZones.check("shared", zones("a", "b"), zones("a", "b", "c")))
                .isEmpty();
    }

    @Test
    void refusesZonesWithout() {
        assertThat(said(EfsZones.check("shared", zones("a", "b", "c"), zones("a"))))
                .isEqualTo(
                        "volumes.shared.efs.availabilityZones must have b and c too, for tasks run there and reach no"
                                + " mount target, got: a");
        assertThat(said(EfsZones.check("shared", zones("a"), zones())))
                .isEqualTo(
                        "volumes.shared.efs.availabilityZones must have a too, for tasks run there and reach no mount"
                                + " target, got: none");
    }

    private static SortedSet<String> zones(String... names) {
        return new TreeSet<>(List.of(names));
    }
}
