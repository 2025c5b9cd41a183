package dev.bandstand.service;

import software.amazon.awscdk.services.ecs.ICluster;

/**
 * What a {@link BackendService} runs and how it is reached.
 *
 * @param service what every kind of service has in common
 * @param loadBalancer the load balancer that it owns
 */
public record BackendServiceProps(ServiceProps service, LoadBalancerProps loadBalancer) {

    /** Starts from what has no sensible default. */
    public static Builder builder(ICluster cluster, ServiceImage image) {
        return new Builder(cluster, image);
    }

    /** Collects what differs from the defaults. */
    public static final class Builder extends ServiceBuilder<Builder> {
        private LoadBalancerProps loadBalancer = LoadBalancerProps.builder().build();

        private Builder(ICluster cluster, ServiceImage image) {
            super(cluster, image);
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
            return new BackendServiceProps(service(), loadBalancer);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
