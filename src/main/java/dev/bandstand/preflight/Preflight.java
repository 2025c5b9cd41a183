package dev.bandstand.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All checks of a task, of a group of instances, and of one on the other. */
public final class Preflight {

    private final List<Finding> findings = new ArrayList<>();

    private Preflight() {}

    /** Returns what is wrong with the task alone; the paths are seen from the task. */
    public static List<Finding> task(TaskPlan task) {
        List<ContainerNode> containers = task.containers();
        return new Preflight()
                .and(TooManyContainers.check(containers))
                .and(UnknownDependency.check(containers))
                .and(DependencyCycle.check(containers))
                .and(HealthyWithoutHealthCheck.check(containers))
                .and(EssentialContainerExits.check(containers))
                .and(NetworkModeOfCapacity.check(task.capacity(), task.networkMode()))
                .and(LinkOutsideBridge.check(task))
                .and(UnknownLink.check(containers))
                .and(LinkCycle.check(containers))
                .and(HostPortOutsideBridge.check(task))
                .and(PortTakenTwice.check(task))
                .and(UnknownVolume.check(task))
                .and(VolumesFromUnknown.check(containers))
                .and(VolumesFromCycle.check(containers))
                .and(VolumeOfCapacity.check(task))
                .and(SeveralEbsVolumes.check(task))
                .and(UnmountedDisk.check(task))
                .and(EphemeralStorageOfCapacity.check(task))
                .and(ContainersExceedCpu.check(task))
                .and(ContainersExceedMemory.check(task))
                .and(ContainerMemoryLimit.check(task))
                .all();
    }

    /** Returns what is wrong with the group of instances alone; the paths are seen from the group. */
    public static List<Finding> group(InstanceGroup group) {
        return new Preflight()
                .and(UnknownInstanceType.check(group))
                .and(MixedArchitectures.check(group))
                .and(GpuNotAskedFor.check(group))
                .all();
    }

    /** Returns what is wrong with the task on the group of instances; the paths are seen from the task. */
    public static List<Finding> taskOnGroup(TaskPlan task, InstanceGroup group) {
        return new Preflight()
                .and(ArchitectureMismatch.check(task, group))
                .and(TaskFitsNoInstance.check(task, group))
                .all();
    }

    /**
     * Returns what is wrong with the tasks of a service on the group of instances; the paths are seen from the task.
     *
     * @param onePerHost whether the placement allows one task an instance
     */
    public static List<Finding> serviceOnGroup(
            TaskPlan task, TaskCount count, boolean onePerHost, InstanceGroup group) {
        var preflight = new Preflight().and(taskOnGroup(task, group));
        if (onePerHost) {
            preflight.and(OnePerHost.check(count, group));
        }
        preflight.and(FixedHostPort.check(task, count, group));
        if (onePerHost || FixedHostPort.isIn(task)) {
            preflight.and(NoHostForDeployment.check(count, group));
        }
        return preflight.all();
    }

    private Preflight and(Optional<Finding> finding) {
        finding.ifPresent(findings::add);
        return this;
    }

    private Preflight and(List<Finding> more) {
        findings.addAll(more);
        return this;
    }

    private List<Finding> all() {
        return List.copyOf(findings);
    }
}
