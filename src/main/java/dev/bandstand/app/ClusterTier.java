package dev.bandstand.app;

import dev.bandstand.cluster.Cluster;
import dev.bandstand.cluster.ClusterProps;
import dev.bandstand.cluster.Ec2Capacity;
import dev.bandstand.cluster.FargateMix;
import dev.bandstand.network.Network;
import dev.bandstand.settings.Capacity;
import dev.bandstand.settings.ClusterSettings;
import dev.bandstand.settings.Ec2Settings;
import dev.bandstand.settings.Settings;
import java.util.Optional;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecs.ContainerInsights;
import software.amazon.awscdk.services.kms.IKey;

/** Turns the {@code cluster} of the settings into the construct of that name. */
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
        if (settings.services().values().stream()
                .anyMatch(service -> service.task().capacity() == Capacity.EC2)) {
            props.ec2(instances(cluster.ec2()));
        }
        return new Cluster(stack, "Cluster", props.build());
    }

    private static Ec2Capacity instances(Ec2Settings settings) {
        return Ec2Capacity.builder(settings.instanceTypes())
                .minInstances(settings.minInstances())
                .maxInstances(settings.maxInstances())
                .targetCapacityPercent(settings.targetCapacityPercent())
                .diskGiB(settings.diskGiB())
                .instanceWarmup(settings.instanceWarmup())
                .build();
    }
}
