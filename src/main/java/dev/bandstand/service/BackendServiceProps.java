package dev.bandstand.service;

import dev.bandstand.task.Launch;
import dev.bandstand.task.TaskProps;
import software.amazon.awscdk.services.ecs.ICluster;

/**
 * What a {@link BackendService} runs and how it is reached.
 *
 * @param service what every kind of service has in common
 * @param targets the target group of its tasks
 * @param loadBalancer the load balancer that it owns
 */
public record BackendServiceProps(ServiceProps service, TargetProps targets, LoadBalancerProps loadBalancer) {

    /**
     * Holds the parts against each other.
     *
     * @throws IllegalArgumentException if the placeholder could not pass the health check
     */
    public BackendServiceProps {
        targets.check(service);
    }

    /** Starts from a task on Fargate in {@code cluster}. */
    public static Builder builder(ICluster cluster, TaskProps task) {
        return builder(Launch.builder(cluster).build(), task);
    }

    /** Starts from what has no sensible default. */
    public static Builder builder(Launch launch, TaskProps task) {
        return new Builder(launch, task);
    }

    /** Collects what differs from the defaults. */
    public static final class Builder extends BalancedServiceBuilder<Builder> {
        private LoadBalancerProps loadBalancer = LoadBalancerProps.builder().build();

        private Builder(Launch launch, TaskProps task) {
            super(launch, task);
        }

        /** Sets the load balancer. Default: as {@link LoadBalancerProps.Builder} says. */
        public Builder loadBalancer(LoadBalancerProps loadBalancer) {
            this.loadBalancer = loadBalancer;
            return this;
        }

        /**
         * Returns the props.
         *
         * @throws IllegalArgumentException if parts contradict one another or AWS would refuse one of them
         */
        public BackendServiceProps build() {
            return new BackendServiceProps(service(), targets(), loadBalancer);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
