package dev.bandstand.preflight;

import java.util.Optional;
import java.util.OptionalInt;

/** Fixed ports of the host, of which each instance has one, with fewer instances than tasks. */
public final class FixedHostPort {

    private FixedHostPort() {}

    /** Compares the tasks with the most instances, where the task has ports of its host. */
    public static Optional<Finding> check(TaskPlan task, TaskCount count, InstanceGroup group) {
        return task.containers().stream()
                .filter(container -> portOf(task, container).isPresent())
                .findFirst()
                .flatMap(container -> HostRoom.report(
                        count,
                        group,
                        task.networkMode() == NetworkMode.HOST ? "networkMode" : container.at("ports"),
                        (tasks, hosts) ->
                                "must not take a fixed port of the host, for " + tasks + " tasks have " + hosts,
                        (task.networkMode() == NetworkMode.HOST ? "host with port " : "")
                                + portOf(task, container).getAsInt()));
    }

    /** Tells whether each task needs an instance of its own because of a port. */
    static boolean isIn(TaskPlan task) {
        return task.containers().stream()
                .anyMatch(container -> portOf(task, container).isPresent());
    }

    /** Returns the first fixed port: every port in host mode, those with a port of the host in bridge mode. */
    private static OptionalInt portOf(TaskPlan task, ContainerNode container) {
        return switch (task.networkMode()) {
            case AWSVPC -> OptionalInt.empty();
            case HOST ->
                container.ports().stream().mapToInt(PortNode::container).findFirst();
            case BRIDGE ->
                container.ports().stream()
                        .flatMapToInt(port -> port.host().stream())
                        .findFirst();
        };
    }
}
