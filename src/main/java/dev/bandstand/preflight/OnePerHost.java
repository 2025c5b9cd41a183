package dev.bandstand.preflight;

import java.util.Optional;

/** A placement of one task on each instance with fewer instances than tasks; a warning where only the most tasks lack room. */
public final class OnePerHost {

    private OnePerHost() {}

    /** Compares the tasks with the most instances of the group. */
    public static Optional<Finding> check(TaskCount count, InstanceGroup group) {
        return HostRoom.report(
                count,
                group,
                "placement",
                (tasks, hosts) -> "must let tasks share an instance, for " + tasks + " tasks have " + hosts,
                "one task on each instance");
    }
}
