package dev.bandstand.cluster;

import static dev.bandstand.cluster.Requirement.require;

import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ecs.ContainerInsights;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * What a {@link Cluster} observes and what its tasks can run on.
 *
 * @param vpc the network of the tasks
 * @param name the cluster's name
 * @param containerInsights how closely CloudWatch looks at it
 * @param executeCommand whether people may open a shell in a task, which is logged
 * @param logRetention how long those logs are kept
 * @param logRemovalPolicy what becomes of them when the cluster is removed
 * @param encryptionKey the key that encrypts those logs
 * @param fargateMix how {@link Capacity#FARGATE_MIX} shares the tasks
 * @param ec2 the EC2 instances, if it has any
 * @param managedInstances the instances that AWS manages, if it has any
 * @param instanceSubnets the subnets of the instances
 * @param namespace the domain in which tasks find one another, if there is one
 */
public record ClusterProps(
        IVpc vpc,
        Optional<String> name,
        ContainerInsights containerInsights,
        boolean executeCommand,
        RetentionDays logRetention,
        RemovalPolicy logRemovalPolicy,
        Optional<IKey> encryptionKey,
        FargateMix fargateMix,
        Optional<Ec2Capacity> ec2,
        Optional<ManagedInstances> managedInstances,
        Optional<SubnetSelection> instanceSubnets,
        Optional<String> namespace) {

    private static final int LONGEST_NAMESPACE = 253;
    private static final Pattern NAMESPACE =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    /**
     * Checks the name and the namespace.
     *
     * @throws IllegalArgumentException if AWS would refuse one
     */
    public ClusterProps {
        name.ifPresent(given -> require(
                given.matches("[A-Za-z0-9_-]{1,255}"),
                "name must be up to 255 letters, digits, underscores or hyphens, got: %s",
                given));
        namespace.ifPresent(given -> require(
                given.length() <= LONGEST_NAMESPACE && NAMESPACE.matcher(given).matches(),
                "namespace must be a domain in small letters as in shop.internal, got: %s",
                given));
    }

    /** Starts from what has no sensible default. */
    public static Builder builder(IVpc vpc) {
        return new Builder(vpc);
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private final IVpc vpc;
        private Optional<String> name = Optional.empty();
        private ContainerInsights containerInsights = ContainerInsights.ENHANCED;
        private boolean executeCommand;
        private RetentionDays logRetention = RetentionDays.ONE_MONTH;
        private RemovalPolicy logRemovalPolicy = RemovalPolicy.DESTROY;
        private Optional<IKey> encryptionKey = Optional.empty();
        private FargateMix fargateMix = FargateMix.DEFAULT;
        private Optional<Ec2Capacity> ec2 = Optional.empty();
        private Optional<ManagedInstances> managedInstances = Optional.empty();
        private Optional<SubnetSelection> instanceSubnets = Optional.empty();
        private Optional<String> namespace = Optional.empty();

        private Builder(IVpc vpc) {
            this.vpc = vpc;
        }

        /** Sets the cluster's name. Default: CloudFormation's choice. */
        public Builder name(String name) {
            this.name = Optional.of(name);
            return this;
        }

        /** Sets how closely CloudWatch looks at the cluster. Default: enhanced Container Insights. */
        public Builder containerInsights(ContainerInsights insights) {
            this.containerInsights = insights;
            return this;
        }

        /** Sets whether people may open a shell in a task through ECS Exec, logged to a group of its own. Default: false. */
        public Builder executeCommand(boolean executeCommand) {
            this.executeCommand = executeCommand;
            return this;
        }

        /** Sets how long the logs of ECS Exec, and of what removes protected instances, are kept. Default: one month. */
        public Builder logRetention(RetentionDays retention) {
            this.logRetention = retention;
            return this;
        }

        /** Sets what becomes of these logs when the cluster is removed. Default: they are removed. */
        public Builder logRemovalPolicy(RemovalPolicy policy) {
            this.logRemovalPolicy = policy;
            return this;
        }

        /** Sets the key that encrypts what ECS Exec logs and sends; its policy has to let CloudWatch Logs use it, as that of an EncryptionKey does. Default: a key of AWS. */
        public Builder encryptionKey(IKey key) {
            this.encryptionKey = Optional.of(key);
            return this;
        }

        /** Sets how {@link Capacity#FARGATE_MIX} shares the tasks. Default: {@link FargateMix#DEFAULT}. */
        public Builder fargateMix(FargateMix mix) {
            this.fargateMix = mix;
            return this;
        }

        /** Adds EC2 instances. Default: none. */
        public Builder ec2(Ec2Capacity capacity) {
            this.ec2 = Optional.of(capacity);
            return this;
        }

        /** Adds instances that AWS manages. Default: none. */
        public Builder managedInstances(ManagedInstances instances) {
            this.managedInstances = Optional.of(instances);
            return this;
        }

        /** Sets the subnets of the instances. Default: the VPC's private ones. */
        public Builder instanceSubnets(SubnetSelection subnets) {
            this.instanceSubnets = Optional.of(subnets);
            return this;
        }

        /** Adds a domain, known inside the VPC alone, in which tasks find one another through Service Connect or Cloud Map. Default: none. */
        public Builder namespace(String domain) {
            this.namespace = Optional.of(domain);
            return this;
        }

        /**
         * Returns the props.
         *
         * @throws IllegalArgumentException if AWS would refuse the name or the namespace
         */
        public ClusterProps build() {
            return new ClusterProps(
                    vpc,
                    name,
                    containerInsights,
                    executeCommand,
                    logRetention,
                    logRemovalPolicy,
                    encryptionKey,
                    fargateMix,
                    ec2,
                    managedInstances,
                    instanceSubnets,
                    namespace);
        }
    }
}
