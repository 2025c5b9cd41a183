package dev.bandstand.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A file system that has no mount target in a zone where tasks run.
 *
 * @see <a href="https://docs.aws.amazon.com/efs/latest/ug/manage-fs-access.html">Managing mount targets</a>
 */
public final class EfsZones {

    private EfsZones() {}

    /**
     * Compares the zones.
     *
     * @param volume the volume's name
     * @param needed the zones of the subnets that tasks run in
     * @param given the zones in which the file system has a mount target
     */
    public static Optional<Finding> check(String volume, SortedSet<String> needed, SortedSet<String> given) {
        List<String> missing =
                needed.stream().filter(zone -> !given.contains(zone)).toList();
        return Finding.error(
                missing.isEmpty(),
                "volumes." + volume + ".efs.availabilityZones",
                "must have " + Names.and(missing) + " too, for tasks run there and reach no mount target",
                given.isEmpty() ? "none" : Names.and(new ArrayList<>(given)));
    }
}
