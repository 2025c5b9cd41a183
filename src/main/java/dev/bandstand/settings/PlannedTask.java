package dev.bandstand.settings;

import dev.bandstand.preflight.CapacityKind;
import dev.bandstand.preflight.Condition;
import dev.bandstand.preflight.ContainerNode;
import dev.bandstand.preflight.CpuArchitecture;
import dev.bandstand.preflight.NetworkMode;
import dev.bandstand.preflight.PortNode;
import dev.bandstand.preflight.TaskPlan;
import dev.bandstand.preflight.VolumeKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** A task of the file as the preflight sees it. */
final class PlannedTask {

    private PlannedTask() {}

    static TaskPlan of(ServiceSettings service) {
        boolean hasCheck = !service.healthCheck().command().isEmpty();
        return of(service.task(), capacity(service.task()), List.of(PortNode.of(service.port())), hasCheck);
    }

    static TaskPlan of(JobSettings job) {
        CapacityKind capacity = capacity(job.task());
        boolean managedDaemon = job.daemon() && capacity == CapacityKind.MANAGED_INSTANCES;
        return of(
                job.task(),
                managedDaemon ? CapacityKind.MANAGED_DAEMON : capacity,
                List.of(),
                job.healthCheck().isPresent());
    }

    private static TaskPlan of(TaskSettings task, CapacityKind capacity, List<PortNode> ports, boolean hasCheck) {
        var containers = new ArrayList<ContainerNode>();
        var main = shared(ContainerNode.main(task.containerName()), task.container())
                .ports(ports)
                .healthCheck(hasCheck);
        task.containerCpu().ifPresent(main::cpu);
        task.containerMemoryMiB().ifPresent(main::memoryMiB);
        containers.add(main.build());
        task.containers().forEach((name, container) -> containers.add(further(name, container)));
        task.sidecars()
                .fireLens()
                .ifPresent(fireLens -> containers.add(sidecar(SidecarSettings.FIRE_LENS, fireLens.memoryMiB())));
        task.sidecars().adot().ifPresent(adot -> containers.add(sidecar(SidecarSettings.ADOT, adot.memoryMiB())));
        return new TaskPlan(
                capacity,
                NetworkMode.valueOf(task.networkMode().name()),
                CpuArchitecture.valueOf(task.architecture().name()),
                task.cpu(),
                task.memoryMiB(),
                containers,
                volumes(task.volumes()),
                optional(task.ephemeralStorageGiB()));
    }

    private static ContainerNode further(String name, FurtherContainerSettings container) {
        var node = shared(ContainerNode.further(name), container.container())
                .essential(container.essential())
                .healthCheck(container.healthCheck().isPresent())
                .ports(container.ports().stream().map(PlannedTask::port).toList());
        container.cpu().ifPresent(node::cpu);
        container.memoryMiB().ifPresent(node::memoryMiB);
        return node.build();
    }

    private static ContainerNode.Builder shared(ContainerNode.Builder node, ContainerSettings container) {
        container.memoryReservationMiB().ifPresent(node::memoryReservationMiB);
        container.dependsOn().forEach((other, far) -> node.dependsOn(other, Condition.valueOf(far.name())));
        return node.links(container.links())
                .volumesFrom(container.volumesFrom().stream()
                        .map(VolumesFromSettings::container)
                        .toList())
                .mounts(List.copyOf(container.mounts().keySet()));
    }

    private static ContainerNode sidecar(String name, int memoryMiB) {
        return ContainerNode.further(name).memoryReservationMiB(memoryMiB).build();
    }

    private static PortNode port(PortSettings port) {
        return new PortNode(
                port.container(), optional(port.host()), port.protocol().name().toLowerCase(Locale.ROOT));
    }

    private static CapacityKind capacity(TaskSettings task) {
        return switch (task.capacity()) {
            case EC2 -> CapacityKind.EC2;
            case MANAGED_INSTANCES -> CapacityKind.MANAGED_INSTANCES;
            default -> CapacityKind.FARGATE;
        };
    }

    private static SortedMap<String, VolumeKind> volumes(SortedMap<String, VolumeSettings> volumes) {
        var kinds = new TreeMap<String, VolumeKind>();
        volumes.forEach((name, volume) -> kinds.put(name, kind(volume)));
        return Collections.unmodifiableSortedMap(kinds);
    }

    private static VolumeKind kind(VolumeSettings volume) {
        return VolumeKind.valueOf(volume.getClass().getSimpleName().toUpperCase(Locale.ROOT));
    }

    private static OptionalInt optional(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
