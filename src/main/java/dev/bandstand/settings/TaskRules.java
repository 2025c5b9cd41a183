package dev.bandstand.settings;

import dev.bandstand.scaling.TaskSize;
import dev.bandstand.settings.TaskSettings.NetworkMode;

/** What a task must hold to. */
final class TaskRules {

    private TaskRules() {}

    static void check(Settings settings, TaskSettings task, Checks checks) {
        size(task, checks);
        network(task, checks);
        ImageRules.ofMain(settings, task.container(), checks);
        ContainerRules.check(task.container(), checks);
        ContainerRules.further(settings, task, checks);
        VolumeRules.check(settings, task, checks);
        PlacementRules.check(task, checks);
        SidecarRules.check(settings, task, checks);
        checks.logRetention("logRetention", task.logRetention());
        checks.require(
                !task.database() || settings.database().isPresent(),
                "database",
                "must be false as long as there is no database",
                "true");
        checks.require(
                !settings.cluster().executeCommand() || !task.container().readOnlyRootFilesystem(),
                "readOnlyRootFilesystem",
                "must be false when cluster.executeCommand is true (its agent writes to the container)",
                "true");
    }

    private static void size(TaskSettings task, Checks checks) {
        try {
            TaskSize.of(task.cpu(), task.memoryMiB());
        } catch (IllegalArgumentException refused) {
            String message = String.valueOf(refused.getMessage()).replaceFirst("^memory ", "memoryMiB ");
            Refusal.report(checks.report(), checks.path(), message);
        }
    }

    private static void network(TaskSettings task, Checks checks) {
        boolean host = task.networkMode() == NetworkMode.HOST;
        String mode = ConstantWord.of(task.networkMode());
        checks.require(
                !host || task.hostNetworkReason().isPresent(),
                "hostNetworkReason",
                "must be given with networkMode host (the task sees all traffic of its instance)",
                "nothing");
        checks.require(
                host || task.hostNetworkReason().isEmpty(),
                "hostNetworkReason",
                "must be left out unless networkMode is host",
                task.hostNetworkReason().orElse(""));
        boolean reaches =
                task.database() || task.volumes().values().stream().anyMatch(VolumeSettings.Efs.class::isInstance);
        checks.require(
                !host || task.capacity() != Capacity.MANAGED_INSTANCES || !reaches,
                "networkMode",
                "must be awsvpc on managedInstances for a task that reaches the database or a file system (it has no security"
                        + " group of its own to be let in by)",
                mode);
        checks.require(
                task.networkMode() == NetworkMode.AWSVPC
                        || task.securityGroupName().isEmpty(),
                "securityGroupName",
                "must be left out in networkMode " + mode + " (the task has the security group of its instance)",
                task.securityGroupName().orElse(""));
    }
}
