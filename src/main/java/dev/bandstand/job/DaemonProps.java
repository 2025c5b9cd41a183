package dev.bandstand.job;

import static dev.bandstand.task.Requirement.require;

import dev.bandstand.task.DeploymentProps;
import dev.bandstand.task.Launch;
import dev.bandstand.task.Placement;
import dev.bandstand.task.Replicas;
import dev.bandstand.task.TaskProps;
import dev.bandstand.task.Workload;
import java.util.Optional;
import software.amazon.awscdk.services.ecs.Compatibility;

/**
 * What a {@link Daemon} runs on each instance.
 *
 * @param workload what one task runs, and where it is started
 * @param replicas how ECS names and replaces its tasks
 * @param drainPercent how many Managed Instances are replaced at a time
 */
public record DaemonProps(Workload workload, Replicas replicas, int drainPercent) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if ECS could not run one task on each instance
     */
    public DaemonProps {
        Compatibility capacity = workload.launch().compatibility();
        require(
                capacity == Compatibility.EC2 || capacity == Compatibility.MANAGED_INSTANCES,
                "capacity must be EC2 or MANAGED_INSTANCES for a daemon, got: %s",
                capacity);
        workload.launch().placement().ifPresent(DaemonProps::constraintsOnly);
        require(
                replicas.deployment().maxHealthyPercent() == 100,
                "deployment.maxHealthyPercent must be 100 for a daemon (an instance has room for one task of it), got: %d",
                replicas.deployment().maxHealthyPercent());
        require(
                drainPercent >= 1 && drainPercent <= 100,
                "drainPercent must be between 1 and 100, got: %d",
                drainPercent);
        if (capacity == Compatibility.MANAGED_INSTANCES) {
            ManagedDaemonLimits.check(workload);
        }
    }

    private static void constraintsOnly(Placement placement) {
        placement
                .strategies()
                .forEach(strategy -> require(
                        false,
                        "placement must hold constraints only for a daemon (every instance gets a task), got: %s",
                        strategy.type()));
    }

    /** Starts from what has no sensible default. */
    public static Builder builder(Launch launch, TaskProps task) {
        return new Builder(launch, task);
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private final Workload workload;
        private Optional<String> serviceName = Optional.empty();
        private Optional<String> securityGroupName = Optional.empty();
        private DeploymentProps deployment = DeploymentProps.builder()
                .minHealthyPercent(0)
                .maxHealthyPercent(100)
                .availabilityZoneRebalancing(false)
                .build();
        private int drainPercent = 25;

        private Builder(Launch launch, TaskProps task) {
            this.workload = new Workload(launch, task, true);
        }

        /** Sets the name of the service or of the managed daemon. Default: CloudFormation's choice, or one made of the construct's path. */
        public Builder serviceName(String name) {
            this.serviceName = Optional.of(name);
            return this;
        }

        /** Sets the name of the tasks' security group, on EC2. Default: CloudFormation's choice. */
        public Builder securityGroupName(String name) {
            this.securityGroupName = Optional.of(name);
            return this;
        }

        /**
         * Sets how a new version replaces the old one, on EC2: an old task goes before a new one comes. Default: all at once,
         * and otherwise as {@link DeploymentProps.Builder} says.
         */
        public Builder deployment(DeploymentProps deployment) {
            this.deployment = deployment;
            return this;
        }

        /** Sets how many Managed Instances a new version replaces at a time, in percent of them, 1 to 100. Default: 25. */
        public Builder drainPercent(int percent) {
            this.drainPercent = percent;
            return this;
        }

        /**
         * Returns the props.
         *
         * @throws IllegalArgumentException if ECS could not run one task on each instance
         */
        public DaemonProps build() {
            return new DaemonProps(
                    workload,
                    new Replicas(serviceName, securityGroupName, "Tasks of a daemon", deployment, Optional.empty()),
                    drainPercent);
        }
    }
}
