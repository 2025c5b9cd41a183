package dev.bandstand.preflight;

import java.util.ArrayList;
import java.util.List;

/** A mount of a volume that the task does not have. */
public final class UnknownVolume {

    private UnknownVolume() {}

    /** Looks up each mounted volume. */
    public static List<Finding> check(TaskPlan task) {
        return task.containers().stream()
                .flatMap(container -> container.mounts().stream()
                        .filter(name -> !task.volumes().containsKey(name))
                        .map(name -> Finding.error(
                                container.at("mounts." + name),
                                Names.mustName(
                                        "a volume of the task",
                                        name,
                                        new ArrayList<>(task.volumes().keySet())),
                                name)))
                .toList();
    }
}
