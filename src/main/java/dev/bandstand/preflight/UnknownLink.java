package dev.bandstand.preflight;

import java.util.List;

/** A link to a container that the task does not have. */
public final class UnknownLink {

    private UnknownLink() {}

    /** Looks up each linked container. */
    public static List<Finding> check(List<ContainerNode> containers) {
        return OtherContainers.unknown(containers, name -> "links", UnknownLink::targets);
    }

    /** Returns the linked containers without their aliases, which follow a colon. */
    static List<String> targets(ContainerNode container) {
        return container.links().stream()
                .map(link -> link.replaceFirst(":.*", ""))
                .toList();
    }
}
