package dev.bandstand.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.ecs.CapacityProviderStrategy;
import software.amazon.awscdk.services.ecs.CfnClusterCapacityProviderAssociations;
import software.amazon.awscdk.services.ecs.ClusterAttributes;
import software.amazon.awscdk.services.ecs.ExecuteCommandConfiguration;
import software.amazon.awscdk.services.ecs.ICluster;
import software.constructs.Construct;
import software.constructs.Dependable;

/**
 * An ECS cluster with Fargate, Fargate Spot and, if asked for, EC2 instances to run tasks on.
 *
 * <p>Whatever depends on {@link #getCluster()} waits until the cluster may use its capacity, and is gone before that is taken away.
 */
public final class Cluster extends Construct {

    private static final String FARGATE = "FARGATE";
    private static final String FARGATE_SPOT = "FARGATE_SPOT";

    private final FargateMix mix;
    private final Optional<InstanceCapacity> instances;
    private final ICluster cluster;

    /** Makes the cluster and its capacity. */
    public Cluster(Construct scope, String id, ClusterProps props) {
        super(scope, id);
        this.mix = props.fargateMix();
        ExecuteCommandConfiguration shells =
                props.executeCommand() ? new ShellLogs(this, "ShellLogs", props).configuration() : null;
        var resource = software.amazon.awscdk.services.ecs.Cluster.Builder.create(this, "Resource")
                .vpc(props.vpc())
                .clusterName(props.name().orElse(null))
                .containerInsightsV2(props.containerInsights())
                .executeCommandConfiguration(shells)
                .build();
        this.instances = props.ec2().map(ec2 -> new InstanceCapacity(this, "Instances", resource, ec2, props));
        this.cluster = withCapacity(resource, props, shells);
    }

    /**
     * The cluster by its attributes: to wait for it is to wait for its capacity. The CDK makes the association only at the very end,
     * when no service can wait for it any more.
     */
    private ICluster withCapacity(ICluster resource, ClusterProps props, @Nullable ExecuteCommandConfiguration shells) {
        ICluster ready = software.amazon.awscdk.services.ecs.Cluster.fromClusterAttributes(
                this,
                "Ready",
                ClusterAttributes.builder()
                        .clusterName(resource.getClusterName())
                        .clusterArn(resource.getClusterArn())
                        .vpc(props.vpc())
                        .hasEc2Capacity(instances.isPresent())
                        .executeCommandConfiguration(shells)
                        .build());
        List<String> providers = new ArrayList<>(List.of(FARGATE, FARGATE_SPOT));
        instances.ifPresent(ec2 -> providers.add(ec2.provider()));
        var capacity = CfnClusterCapacityProviderAssociations.Builder.create(this, "CapacityProviders")
                .cluster(resource.getClusterName())
                .capacityProviders(providers)
                .defaultCapacityProviderStrategy(List.of())
                .build();
        Dependable.implement(ready, Dependable.of(capacity));
        return ready;
    }

    /** Returns the cluster. */
    public ICluster getCluster() {
        return cluster;
    }

    /**
     * Returns the strategies that make a service run on {@code capacity}.
     *
     * @throws IllegalArgumentException if the cluster has no EC2 instances and they are asked for
     */
    public List<CapacityProviderStrategy> strategies(Capacity capacity) {
        return switch (capacity) {
            case FARGATE -> List.of(strategy(FARGATE, 0, 1));
            case FARGATE_SPOT -> List.of(strategy(FARGATE_SPOT, 0, 1));
            case FARGATE_MIX ->
                List.of(
                        strategy(FARGATE, mix.base(), mix.fargateWeight()),
                        strategy(FARGATE_SPOT, 0, mix.spotWeight()));
            case EC2 ->
                List.of(strategy(
                        instances
                                .orElseThrow(
                                        () -> new IllegalArgumentException(
                                                "capacity must be fargate, fargateSpot or fargateMix in a cluster without ec2, got: ec2"))
                                .provider(),
                        0,
                        1));
        };
    }

    private static CapacityProviderStrategy strategy(String provider, int base, int weight) {
        return CapacityProviderStrategy.builder()
                .capacityProvider(provider)
                .base(base)
                .weight(weight)
                .build();
    }
}
