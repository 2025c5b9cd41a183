package dev.bandstand.preflight;

import java.util.List;
import java.util.function.Function;

/** Looks up the containers that containers name. */
final class OtherContainers {

    private OtherContainers() {}

    /**
     * Returns an error for each name that no container of the task has.
     *
     * @param property the property that holds the names, seen from its container, for each name
     * @param names the names that a container gives
     */
    static List<Finding> unknown(
            List<ContainerNode> containers,
            Function<String, String> property,
            Function<ContainerNode, List<String>> names) {
        List<String> known = containers.stream().map(ContainerNode::name).toList();
        return containers.stream()
                .flatMap(container -> names.apply(container).stream()
                        .filter(name -> !known.contains(name))
                        .map(name -> Finding.error(
                                container.at(property.apply(name)),
                                Names.mustName("another container of the task", name, others(known, container)),
                                name)))
                .toList();
    }

    private static List<String> others(List<String> known, ContainerNode container) {
        return known.stream().filter(name -> !name.equals(container.name())).toList();
    }
}
