package dev.bandstand.preflight;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Tasks and groups of instances to check. */
final class Samples {

    private Samples() {}

    static TaskPlan task(CapacityKind capacity, NetworkMode mode, ContainerNode... containers) {
        return TaskPlan.of(capacity, mode, CpuArchitecture.ARM64, 1024, 2048, List.of(containers));
    }

    static TaskPlan onFargate(ContainerNode... containers) {
        return task(CapacityKind.FARGATE, NetworkMode.AWSVPC, containers);
    }

    static TaskPlan sized(int cpu, int memoryMiB) {
        return TaskPlan.of(
                CapacityKind.EC2, NetworkMode.AWSVPC, CpuArchitecture.ARM64, cpu, memoryMiB, List.of(main()));
    }

    static TaskPlan withVolumes(CapacityKind capacity, VolumeKind... kinds) {
        var volumes = new TreeMap<String, VolumeKind>();
        Arrays.stream(kinds).forEach(kind -> volumes.put("volume" + volumes.size(), kind));
        return task(capacity, NetworkMode.AWSVPC, main()).volumes(volumes);
    }

    static ContainerNode main() {
        return ContainerNode.main("api").build();
    }

    static InstanceGroup group(String... types) {
        return new InstanceGroup(List.of(types), 3, false);
    }

    /** Returns one line for each finding, with its severity where it is a warning. */
    static String said(Collection<Finding> findings) {
        return String.join(
                "\n",
                findings.stream()
                        .map(finding -> (finding.isError() ? "" : "warning: ") + finding)
                        .toList());
    }

    static String said(Optional<Finding> finding) {
        return said(finding.stream().toList());
    }
}
