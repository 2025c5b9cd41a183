package dev.bandstand.service;

import software.amazon.awscdk.services.ecs.ICluster;
import software.amazon.awscdk.services.elasticloadbalancingv2.IApplicationListener;

/**
 * What a {@link RoutedService} runs and which requests it gets.
 *
 * @param service what every kind of service has in common
 * @param listener the listener of the load balancer that it joins
 * @param route which of the listener's requests it gets
 */
public record RoutedServiceProps(ServiceProps service, IApplicationListener listener, Route route) {

    /** Starts from what has no sensible default. */
    public static Builder builder(ICluster cluster, ServiceImage image, IApplicationListener listener, Route route) {
        return new Builder(cluster, image, listener, route);
    }

    /** Collects what differs from the defaults. */
    public static final class Builder extends ServiceBuilder<Builder> {
        private final IApplicationListener listener;
        private final Route route;

        private Builder(ICluster cluster, ServiceImage image, IApplicationListener listener, Route route) {
            super(cluster, image);
            this.listener = listener;
            this.route = route;
        }

        /**
         * Returns the props.
         *
         * @throws IllegalArgumentException if parts contradict one another or AWS would refuse one of them
         */
        public RoutedServiceProps build() {
            return new RoutedServiceProps(service(), listener, route);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
