package dev.bandstand.preflight;

import java.util.List;

/** A container that mounts the volumes of one that the task does not have. */
public final class VolumesFromUnknown {

    private VolumesFromUnknown() {}

    /** Looks up each container whose volumes another mounts. */
    public static List<Finding> check(List<ContainerNode> containers) {
        return OtherContainers.unknown(containers, name -> "volumesFrom", ContainerNode::volumesFrom);
    }
}
