package dev.bandstand.settings;

import dev.bandstand.preflight.NetworkInterfaceDensity;
import dev.bandstand.preflight.SubnetAddresses;
import dev.bandstand.preflight.TaskCount;
import dev.bandstand.settings.TaskSettings.NetworkMode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Whether all tasks together find network interfaces and addresses. */
final class RoomRules {

    private RoomRules() {}

    static void check(Settings settings, Report report) {
        if (settings.tasks().values().stream().anyMatch(RoomRules::isOnEc2) && report.isSound("cluster.ec2")) {
            int onInstances = tasks(settings, RoomRules::isOnEc2, TaskCount::max);
            NetworkInterfaceDensity.check(Ec2Rules.group(settings.cluster().ec2()), onInstances)
                    .ifPresent(finding -> PreflightRules.report(report, "cluster.ec2", List.of(finding)));
        }
        NetworkSettings network = settings.network();
        if (network.existing().isEmpty() && report.isSound("network")) {
            int tasks = tasks(settings, task -> task.networkMode() == NetworkMode.AWSVPC, TaskCount::mostAtOnce);
            List<Integer> masks = Collections.nCopies(
                    network.zones(), network.privateSubnets().cidrMask());
            SubnetAddresses.check(tasks, otherInterfaces(settings), masks)
                    .ifPresent(finding -> PreflightRules.report(report, "network", List.of(finding)));
        }
    }

    private static boolean isOnEc2(TaskSettings task) {
        return task.capacity() == Capacity.EC2 && task.networkMode() == NetworkMode.AWSVPC;
    }

    /** Counts what stands beside the tasks: the instances, and an interface of each endpoint in each zone. */
    private static int otherInterfaces(Settings settings) {
        boolean instances = settings.tasks().values().stream().anyMatch(task -> task.capacity() == Capacity.EC2);
        NetworkSettings network = settings.network();
        return (instances ? settings.cluster().ec2().maxInstances() : 0)
                + network.interfaceEndpoints().size() * network.zones();
    }

    private static int tasks(Settings settings, Predicate<TaskSettings> counted, ToIntFunction<TaskCount> most) {
        int instances = settings.cluster().ec2().maxInstances();
        int ofServices = settings.services().values().stream()
                .filter(service -> counted.test(service.task()))
                .mapToInt(service -> most.applyAsInt(PlannedCount.of(service)))
                .sum();
        return ofServices
                + settings.jobs().values().stream()
                        .filter(job -> counted.test(job.task()))
                        .map(job -> PlannedCount.of(job, instances))
                        .flatMap(Optional::stream)
                        .mapToInt(most)
                        .sum();
    }
}
