package dev.bandstand.cluster;

import static dev.bandstand.cluster.Requirement.require;

import dev.bandstand.preflight.InstanceGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.Connections;
import software.amazon.awscdk.services.ec2.IConnectable;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ecs.CapacityProviderStrategy;
import software.amazon.awscdk.services.ecs.CfnClusterCapacityProviderAssociations;
import software.amazon.awscdk.services.ecs.ClusterAttributes;
import software.amazon.awscdk.services.ecs.ExecuteCommandConfiguration;
import software.amazon.awscdk.services.ecs.ICluster;
import software.amazon.awscdk.services.servicediscovery.PrivateDnsNamespace;
import software.constructs.Construct;
import software.constructs.Dependable;

/**
 * An ECS cluster with Fargate, Fargate Spot and, if asked for, EC2 instances and instances that AWS manages to run tasks on.
 *
 * <p>Whatever depends on {@link #getCluster()} waits until the cluster may use its capacity, and is gone before that is taken away. Its
 * connections are those of its EC2 instances, which the tasks in bridge and host mode share.
 */
public final class Cluster extends Construct implements IConnectable {

    private static final String FARGATE = "FARGATE";
    private static final String FARGATE_SPOT = "FARGATE_SPOT";

    private final FargateMix mix;
    private final Optional<InstanceGroup> instanceGroup;
    private final Optional<InstanceCapacity> instances;
    private final Optional<ManagedInstancesCapacity> managedInstances;
    private final Optional<PrivateDnsNamespace> namespace;
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
        this.instanceGroup = props.ec2().map(Ec2Capacity::group);
        this.instances = props.ec2().map(ec2 -> new InstanceCapacity(this, "Instances", resource, ec2, props));
        this.managedInstances = props.managedInstances()
                .map(managed -> new ManagedInstancesCapacity(this, "ManagedInstances", resource, managed, props));
        this.namespace = props.namespace().map(domain -> namespace(domain, props));
        this.cluster = withCapacity(resource, props, shells);
    }

    private PrivateDnsNamespace namespace(String domain, ClusterProps props) {
        return PrivateDnsNamespace.Builder.create(this, "Namespace")
                .name(domain)
                .description("Where the tasks of an ECS cluster find one another")
                .vpc(props.vpc())
                .build();
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
                        .securityGroups(getInstanceSecurityGroup().stream().toList())
                        .defaultCloudMapNamespace(namespace.orElse(null))
                        .executeCommandConfiguration(shells)
                        .build());
        List<String> providers = new ArrayList<>(List.of(FARGATE, FARGATE_SPOT));
        instances.ifPresent(ec2 -> providers.add(ec2.provider()));
        var capacity = CfnClusterCapacityProviderAssociations.Builder.create(this, "CapacityProviders")
                .cluster(resource.getClusterName())
                .capacityProviders(providers)
                .defaultCapacityProviderStrategy(List.of())
                .build();
        // It is not among the providers, but ECS takes one change of a cluster's capacity at a time.
        managedInstances.ifPresent(managed -> capacity.getNode().addDependency(managed.resource()));
        Dependable.implement(ready, Dependable.of(capacity));
        return ready;
    }

    /** Returns the cluster. */
    public ICluster getCluster() {
        return cluster;
    }

    /** Returns the domain in which tasks find one another, if there is one. */
    public Optional<PrivateDnsNamespace> getNamespace() {
        return namespace;
    }

    /**
     * Returns what is known of the EC2 instances before they start, if there are any: {@code Launch.Builder.instances} takes it to hold
     * tasks against them.
     */
    public Optional<InstanceGroup> getInstanceGroup() {
        return instanceGroup;
    }

    /** Returns the security group of the EC2 instances, if there are any. */
    public Optional<ISecurityGroup> getInstanceSecurityGroup() {
        return instances.map(InstanceCapacity::securityGroup);
    }

    /** Returns the security group of the instances that AWS manages, if there are any. */
    public Optional<ISecurityGroup> getManagedInstancesSecurityGroup() {
        return managedInstances.map(ManagedInstancesCapacity::securityGroup);
    }

    /** Returns the ARN of the capacity provider of the instances that AWS manages, which a managed daemon asks for, if there are any. */
    public Optional<String> getManagedInstancesProviderArn() {
        return managedInstances.map(managed -> Stack.of(this)
                .formatArn(ArnComponents.builder()
                        .service("ecs")
                        .resource("capacity-provider")
                        .resourceName(managed.provider())
                        .build()));
    }

    @Override
    public Connections getConnections() {
        return cluster.getConnections();
    }

    /**
     * Returns the strategies that make a service run on {@code capacity}.
     *
     * @throws IllegalArgumentException if the cluster has no such instances
     */
    public List<CapacityProviderStrategy> strategies(Capacity capacity) {
        return switch (capacity) {
            case FARGATE -> List.of(strategy(FARGATE, 0, 1));
            case FARGATE_SPOT -> List.of(strategy(FARGATE_SPOT, 0, 1));
            case FARGATE_MIX ->
                List.of(
                        strategy(FARGATE, mix.base(), mix.fargateWeight()),
                        strategy(FARGATE_SPOT, 0, mix.spotWeight()));
            case EC2 -> onInstances(instances.map(InstanceCapacity::provider), "ec2");
            case MANAGED_INSTANCES ->
                onInstances(managedInstances.map(ManagedInstancesCapacity::provider), "managedInstances");
        };
    }

    private List<CapacityProviderStrategy> onInstances(Optional<String> provider, String capacity) {
        require(
                provider.isPresent(),
                "capacity must be fargate, fargateSpot%s in a cluster without %s, got: %s",
                instances.isPresent()
                        ? ", fargateMix or ec2"
                        : managedInstances.isPresent() ? ", fargateMix or managedInstances" : " or fargateMix",
                capacity,
                capacity);
        return List.of(strategy(provider.orElseThrow(), 0, 1));
    }

    private static CapacityProviderStrategy strategy(String provider, int base, int weight) {
        return CapacityProviderStrategy.builder()
                .capacityProvider(provider)
                .base(base)
                .weight(weight)
                .build();
    }
}
