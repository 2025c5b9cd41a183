package dev.bandstand.app;

import dev.bandstand.cluster.Cluster;
import dev.bandstand.cluster.ClusterProps;
import dev.bandstand.cluster.Ec2Capacity;
import dev.bandstand.cluster.FargateMix;
import dev.bandstand.cluster.InstanceImage;
import dev.bandstand.cluster.ManagedInstances;
import dev.bandstand.cluster.SpotInstances;
import dev.bandstand.network.Network;
import dev.bandstand.settings.Architecture;
import dev.bandstand.settings.Capacity;
import dev.bandstand.settings.ClusterSettings;
import dev.bandstand.settings.Ec2Settings;
import dev.bandstand.settings.ManagedInstancesSettings;
import dev.bandstand.settings.Settings;
import dev.bandstand.settings.SpotSettings;
import java.util.Optional;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.InstanceArchitecture;
import software.amazon.awscdk.services.ecs.ContainerInsights;
import software.amazon.awscdk.services.ecs.InstanceMonitoring;
import software.amazon.awscdk.services.kms.IKey;

/** Turns the {@code cluster} of the settings into the construct of that name, with the capacity that something runs on. */
final class ClusterTier {

    private ClusterTier() {}

    static Cluster in(Stack stack, Settings settings, Network network, Optional<IKey> key) {
        ClusterSettings cluster = settings.cluster();
        var props = ClusterProps.builder(network.getVpc())
                .name(cluster.name())
                .containerInsights(
                        ContainerInsights.valueOf(cluster.containerInsights().name()))
                .executeCommand(cluster.executeCommand())
                .logRetention(Retention.of(cluster.logRetention()))
                .fargateMix(new FargateMix(
                        cluster.fargateMix().base(),
                        cluster.fargateMix().fargateWeight(),
                        cluster.fargateMix().spotWeight()))
                .instanceSubnets(network.getPrivateSubnets());
        key.ifPresent(props::encryptionKey);
        if (runsOn(settings, Capacity.EC2)) {
            props.ec2(instances(cluster.ec2()));
        }
        if (runsOn(settings, Capacity.MANAGED_INSTANCES)) {
            props.managedInstances(managed(cluster.managedInstances()));
        }
        if (settings.services().values().stream()
                .anyMatch(service -> service.internal().isPresent())) {
            props.namespace(cluster.namespace());
        }
        return new Cluster(stack, "Cluster", props.build());
    }

    private static boolean runsOn(Settings settings, Capacity capacity) {
        return settings.tasks().values().stream().anyMatch(task -> task.capacity() == capacity);
    }

    private static Ec2Capacity instances(Ec2Settings settings) {
        var instances = Ec2Capacity.builder(settings.instanceTypes())
                .image(
                        switch (settings.image()) {
                            case AMAZON_LINUX2023 -> InstanceImage.AMAZON_LINUX_2023;
                            case BOTTLEROCKET -> InstanceImage.BOTTLEROCKET;
                        })
                .minInstances(settings.minInstances())
                .maxInstances(settings.maxInstances())
                .targetCapacityPercent(settings.targetCapacityPercent())
                .diskGiB(settings.diskGiB())
                .instanceWarmup(settings.instanceWarmup())
                .terminationProtection(settings.terminationProtection())
                .gpu(settings.gpu());
        settings.spot().ifPresent(spot -> instances.spot(spot(spot)));
        return instances.build();
    }

    private static SpotInstances spot(SpotSettings settings) {
        var spot = SpotInstances.builder()
                .allocation(
                        SpotInstances.Allocation.valueOf(settings.allocation().name()))
                .onDemandBase(settings.onDemandBase())
                .onDemandPercent(settings.onDemandPercent());
        settings.pools().ifPresent(spot::pools);
        return spot.build();
    }

    private static ManagedInstances managed(ManagedInstancesSettings settings) {
        var instances = ManagedInstances.builder()
                .instanceTypes(settings.instanceTypes())
                .architecture(
                        settings.architecture() == Architecture.ARM64
                                ? InstanceArchitecture.ARM_64
                                : InstanceArchitecture.X86_64)
                .storageGiB(settings.storageGiB())
                .monitoring(InstanceMonitoring.valueOf(settings.monitoring().name()));
        settings.vCpus().ifPresent(range -> instances.vCpus(range.min(), range.max()));
        settings.memoryMiB().ifPresent(range -> instances.memoryMiB(range.min(), range.max()));
        return instances.build();
    }
}
