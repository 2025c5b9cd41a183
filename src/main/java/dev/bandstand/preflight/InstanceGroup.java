package dev.bandstand.preflight;

import java.util.List;
import java.util.Optional;

/**
 * What the checks look at in a group of instances.
 *
 * @param instanceTypes the types that the group may start, as in m7g.large
 * @param maxInstances the most instances
 * @param gpu whether GPUs were asked for
 */
public record InstanceGroup(List<String> instanceTypes, int maxInstances, boolean gpu) {

    /** Copies the types. */
    public InstanceGroup {
        instanceTypes = List.copyOf(instanceTypes);
    }

    /** Returns what is known of the types; those newer than the list are left out. */
    List<InstanceType> known() {
        return instanceTypes.stream()
                .map(InstanceTypes::find)
                .flatMap(Optional::stream)
                .toList();
    }
}
