package dev.bandstand.preflight;

import java.util.List;
import java.util.Optional;

/** Requirements that no instance type meets, or none of those that do holds the task. */
public final class RequirementsMeetNoType {

    private RequirementsMeetNoType() {}

    /** Looks through all known types; the path is seen from the Managed Instances. */
    public static Optional<Finding> check(InstanceRequirements requirements) {
        return Finding.error(
                InstanceTypes.all().anyMatch(requirements::meets),
                "vCpus",
                "must be met by an instance type, together with memoryMiB and architecture",
                requirements);
    }

    /** Looks for a type that holds the task; the path is seen from the task. */
    public static Optional<Finding> check(TaskPlan task, InstanceRequirements requirements) {
        List<InstanceType> types =
                InstanceTypes.all().filter(requirements::meets).toList();
        boolean cpuFits = types.stream().anyMatch(type -> task.cpu() <= type.cpuUnits());
        return Finding.error(
                types.isEmpty() || types.stream().anyMatch(type -> TaskFitsNoInstance.fits(task, type)),
                cpuFits ? "memoryMiB" : "cpu",
                "must fit an instance type of " + requirements + " (2 % of the memory are never for tasks)",
                task.cpu() + " CPU units and " + task.memoryMiB() + " MiB");
    }
}
