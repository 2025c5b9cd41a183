package dev.bandstand.task;

import static dev.bandstand.task.Requirement.require;

import dev.bandstand.preflight.CapacityKind;
import dev.bandstand.preflight.Condition;
import dev.bandstand.preflight.ContainerNode;
import dev.bandstand.preflight.CpuArchitecture;
import dev.bandstand.preflight.Finding;
import dev.bandstand.preflight.PortNode;
import dev.bandstand.preflight.Preflight;
import dev.bandstand.preflight.TaskCount;
import dev.bandstand.preflight.TaskPlan;
import dev.bandstand.preflight.VolumeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awscdk.services.ecs.Compatibility;
import software.amazon.awscdk.services.ecs.NetworkMode;

/**
 * Holds a task against what ECS allows where it is started, and against the instances there where they are known, as the checks of a
 * config file do. Warnings are left to the file.
 */
final class TaskChecks {

    private TaskChecks() {}

    /**
     * Refuses what cannot run.
     *
     * @throws IllegalArgumentException with a line for each thing that is wrong
     */
    static void check(Launch launch, TaskProps task, boolean daemon, String mainName) {
        require(
                !task.others().containsKey(mainName),
                "containers must not hold the name of the main container, got: %s",
                mainName);
        TaskPlan plan = plan(capacity(launch.compatibility(), daemon), task, mainName);
        List<Finding> findings = new ArrayList<>(Preflight.task(plan));
        launch.instances().ifPresent(group -> findings.addAll(Preflight.taskOnGroup(plan, group)));
        Finding.refuse(findings);
    }

    /**
     * Refuses more tasks than the instances can ever hold.
     *
     * @throws IllegalArgumentException with a line for each thing that is wrong
     */
    static void checkRoom(Launch launch, TaskProps task, String mainName, TaskCount count) {
        TaskPlan plan = plan(capacity(launch.compatibility(), false), task, mainName);
        boolean onePerHost = launch.placement().filter(Placement::isOnePerHost).isPresent();
        launch.instances().ifPresent(group -> Finding.refuse(Preflight.serviceOnGroup(plan, count, onePerHost, group)));
    }

    private static TaskPlan plan(CapacityKind capacity, TaskProps task, String mainName) {
        List<ContainerNode> containers = new ArrayList<>();
        containers.add(node(ContainerNode.main(mainName), task.container()));
        task.others().forEach((name, props) -> containers.add(node(ContainerNode.further(name), props)));
        return new TaskPlan(
                capacity,
                networkMode(task.networkMode()),
                CpuArchitecture.valueOf(task.architecture().name()),
                task.size().cpu(),
                task.size().memoryMiB(),
                containers,
                volumes(task),
                task.ephemeralStorageGiB().map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }

    private static ContainerNode node(ContainerNode.Builder node, ContainerProps props) {
        List<PortNode> ports = new ArrayList<>();
        props.port().ifPresent(port -> ports.add(PortNode.of(port)));
        props.ports().forEach(port -> ports.add(port(port)));
        props.dependsOn().forEach((other, condition) -> node.dependsOn(other, Condition.valueOf(condition.name())));
        props.cpu().ifPresent(node::cpu);
        props.memoryMiB().ifPresent(node::memoryMiB);
        props.memoryReservationMiB().ifPresent(node::memoryReservationMiB);
        return node.essential(props.essential())
                .healthCheck(props.healthCheck().isPresent())
                .links(props.links())
                .volumesFrom(
                        props.volumesFrom().stream().map(VolumesFrom::container).toList())
                .mounts(List.copyOf(props.mounts().keySet()))
                .ports(ports)
                .build();
    }

    private static PortNode port(ContainerPort port) {
        return new PortNode(
                port.container(),
                port.host().map(OptionalInt::of).orElseGet(OptionalInt::empty),
                port.protocol().name().toLowerCase(Locale.ROOT));
    }

    private static SortedMap<String, VolumeKind> volumes(TaskProps task) {
        var kinds = new TreeMap<String, VolumeKind>();
        task.volumes().forEach((name, volume) -> kinds.put(name, kind(volume)));
        return kinds;
    }

    private static VolumeKind kind(TaskVolume volume) {
        if (volume instanceof HostVolume) {
            return VolumeKind.HOST;
        }
        if (volume instanceof EfsVolume) {
            return VolumeKind.EFS;
        }
        return volume instanceof EbsVolume ? VolumeKind.EBS : VolumeKind.EPHEMERAL;
    }

    private static CapacityKind capacity(Compatibility compatibility, boolean daemon) {
        return daemon && compatibility == Compatibility.MANAGED_INSTANCES
                ? CapacityKind.MANAGED_DAEMON
                : CapacityKind.valueOf(compatibility.name());
    }

    private static dev.bandstand.preflight.NetworkMode networkMode(NetworkMode mode) {
        return switch (mode) {
            case BRIDGE -> dev.bandstand.preflight.NetworkMode.BRIDGE;
            case HOST -> dev.bandstand.preflight.NetworkMode.HOST;
            default -> dev.bandstand.preflight.NetworkMode.AWSVPC;
        };
    }
}
