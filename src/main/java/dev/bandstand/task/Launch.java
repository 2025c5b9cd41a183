package dev.bandstand.task;

import static dev.bandstand.task.Requirement.require;

import dev.bandstand.preflight.InstanceGroup;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ecs.CapacityProviderStrategy;
import software.amazon.awscdk.services.ecs.Compatibility;
import software.amazon.awscdk.services.ecs.FargatePlatformVersion;
import software.amazon.awscdk.services.ecs.ICluster;

/**
 * Where tasks are started, and on what.
 *
 * @param cluster the cluster that the tasks run in
 * @param compatibility what the tasks run on
 * @param capacity the capacity providers that the tasks are spread over
 * @param subnets the subnets of the tasks
 * @param placement which EC2 instance takes a task; ECS spreads tasks over the zones without
 * @param executeCommand whether people may open a shell in a task
 * @param instances the EC2 instances that the tasks run on, where they are known; none on other capacity
 */
public record Launch(
        ICluster cluster,
        Compatibility compatibility,
        List<CapacityProviderStrategy> capacity,
        Optional<SubnetSelection> subnets,
        Optional<Placement> placement,
        boolean executeCommand,
        Optional<InstanceGroup> instances) {

    private static final List<Compatibility> KINDS =
            List.of(Compatibility.FARGATE, Compatibility.EC2, Compatibility.MANAGED_INSTANCES);

    /**
     * Copies and checks the parts.
     *
     * @throws IllegalArgumentException if tasks cannot be started so
     */
    public Launch {
        require(
                KINDS.contains(compatibility),
                "compatibility must be FARGATE, EC2 or MANAGED_INSTANCES, got: %s",
                compatibility);
        require(!capacity.isEmpty(), "capacity must hold at least one capacity-provider strategy, got: none");
        capacity = List.copyOf(capacity);
        require(
                placement.isEmpty() || compatibility == Compatibility.EC2,
                "placement must be left out without EC2 (instances are chosen for the tasks elsewhere), got: %s",
                compatibility);
        instances = instances.filter(group -> compatibility == Compatibility.EC2);
    }

    /** Returns the platform version of tasks on Fargate: always the newest. */
    public Optional<FargatePlatformVersion> platformVersion() {
        return compatibility == Compatibility.FARGATE ? Optional.of(FargatePlatformVersion.LATEST) : Optional.empty();
    }

    /** Starts from tasks on Fargate in {@code cluster}. */
    public static Builder builder(ICluster cluster) {
        return new Builder(cluster);
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private final ICluster cluster;
        private Compatibility compatibility = Compatibility.FARGATE;
        private List<CapacityProviderStrategy> capacity = List.of(CapacityProviderStrategy.builder()
                .capacityProvider("FARGATE")
                .base(0)
                .weight(1)
                .build());
        private Optional<SubnetSelection> subnets = Optional.empty();
        private Optional<Placement> placement = Optional.empty();
        private boolean executeCommand;
        private Optional<InstanceGroup> instances = Optional.empty();

        private Builder(ICluster cluster) {
            this.cluster = cluster;
        }

        /**
         * Sets what the tasks run on, and on which capacity providers. A service keeps its logical ID when this changes. Default:
         * Fargate, all tasks on {@code FARGATE}.
         */
        public Builder capacity(Compatibility compatibility, List<CapacityProviderStrategy> strategies) {
            this.compatibility = compatibility;
            this.capacity = strategies;
            return this;
        }

        /** Sets the subnets of the tasks and of a load balancer that is not public. Default: the VPC's private ones. */
        public Builder subnets(SubnetSelection subnets) {
            this.subnets = Optional.of(subnets);
            return this;
        }

        /**
         * Sets which EC2 instance takes a task. Zones are not rebalanced where spreading over them does not come first. Default:
         * ECS's own choice, spread over the zones.
         */
        public Builder placement(Placement placement) {
            this.placement = Optional.of(placement);
            return this;
        }

        /** Sets whether people may open a shell in a task through ECS Exec. Default: false. */
        public Builder executeCommand(boolean executeCommand) {
            this.executeCommand = executeCommand;
            return this;
        }

        /**
         * Sets the instances that the tasks run on, as {@code Cluster.getInstanceGroup()} tells. What a task needs is then held against
         * them, where the tasks run on EC2; what would only be a warning in a settings file is not told. Default: unknown, and nothing is
         * checked.
         */
        public Builder instances(InstanceGroup group) {
            this.instances = Optional.of(group);
            return this;
        }

        /**
         * Returns the launch.
         *
         * @throws IllegalArgumentException if tasks cannot be started so
         */
        public Launch build() {
            return new Launch(cluster, compatibility, capacity, subnets, placement, executeCommand, instances);
        }
    }
}
