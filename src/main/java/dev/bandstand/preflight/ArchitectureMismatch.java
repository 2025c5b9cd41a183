package dev.bandstand.preflight;

import java.util.Optional;

/** Images for one architecture on instances of the other, where they end at once with an exec format error. */
public final class ArchitectureMismatch {

    private ArchitectureMismatch() {}

    /** Compares the task with the first known type that is of another architecture. */
    public static Optional<Finding> check(TaskPlan task, InstanceGroup group) {
        return group.known().stream()
                .filter(type -> type.architecture() != task.architecture())
                .findFirst()
                .map(type -> Finding.error(
                        "architecture",
                        "must be " + type.architecture() + " on instances of type " + type.name(),
                        task.architecture()));
    }

    /** Compares the task with the architecture that Managed Instances are asked for. */
    public static Optional<Finding> check(TaskPlan task, CpuArchitecture asked) {
        return Finding.error(
                task.architecture() == asked,
                "architecture",
                "must be " + asked + ", the architecture of the instances it runs on",
                task.architecture());
    }
}
