package dev.bandstand.preflight;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A task that fits none of the instance types, so that it waits for ever; a warning where it fits only some, or only just.
 *
 * <p>An instance registers less memory than it has installed. No task may take more than 98 % of it; above 95 % is told.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/memory-management.html">Reserving Amazon ECS Linux
 *     container instance memory</a>
 */
public final class TaskFitsNoInstance {

    private TaskFitsNoInstance() {}

    /** Holds the task against each known type of the group. */
    public static List<Finding> check(TaskPlan task, InstanceGroup group) {
        List<InstanceType> types = group.known();
        if (types.stream().anyMatch(type -> fits(task, type))) {
            return Stream.concat(tooLargeForSome(task, types), tightOnSome(task, types))
                    .toList();
        }
        boolean allKnown = types.size() == group.instanceTypes().size();
        return allKnown
                ? List.of(tooLargeForAll(task, types))
                : tooLargeForSome(task, types).toList();
    }

    private static Finding tooLargeForAll(TaskPlan task, List<InstanceType> types) {
        boolean cpuFits = types.stream().anyMatch(type -> task.cpu() <= type.cpuUnits());
        return Finding.error(
                cpuFits ? "memoryMiB" : "cpu",
                types.stream()
                        .map(TaskFitsNoInstance::room)
                        .collect(Collectors.joining("; ", "must fit an allowed instance type (", ")")),
                size(task));
    }

    private static Stream<Finding> tooLargeForSome(TaskPlan task, List<InstanceType> types) {
        return types.stream()
                .filter(Predicate.not(type -> fits(task, type)))
                .map(type -> Finding.warning(
                        task.cpu() > type.cpuUnits() ? "cpu" : "memoryMiB",
                        "must fit each allowed instance type, or the task never starts on some (" + room(type) + ")",
                        size(task)));
    }

    private static Stream<Finding> tightOnSome(TaskPlan task, List<InstanceType> types) {
        return types.stream()
                .filter(type -> fits(task, type) && task.memoryMiB() > type.safeTaskMemoryMiB())
                .map(type -> Finding.warning(
                        "memoryMiB",
                        "must be at most " + type.safeTaskMemoryMiB() + ", 95 % of what " + type.name()
                                + " has, to leave room for the system",
                        task.memoryMiB()));
    }

    static boolean fits(TaskPlan task, InstanceType type) {
        return task.cpu() <= type.cpuUnits() && task.memoryMiB() <= type.mostTaskMemoryMiB();
    }

    private static String room(InstanceType type) {
        return type.name() + " has " + type.cpuUnits() + " CPU units and registers less than "
                + type.mostTaskMemoryMiB() + " of its " + type.memoryMiB() + " MiB";
    }

    private static String size(TaskPlan task) {
        return task.cpu() + " CPU units and " + task.memoryMiB() + " MiB";
    }
}
