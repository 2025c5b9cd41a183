package dev.bandstand.service;

import dev.bandstand.task.Launch;
import dev.bandstand.task.TaskProps;
import software.amazon.awscdk.services.ecs.ICluster;
import software.amazon.awscdk.services.elasticloadbalancingv2.IApplicationListener;

/**
 * What a {@link RoutedService} runs and which requests it gets.
 *
 * @param service what every kind of service has in common
 * @param targets the target group of its tasks
 * @param listener the listener of the load balancer that it joins
 * @param route which of the listener's requests it gets
 */
public record RoutedServiceProps(
        ServiceProps service, TargetProps targets, IApplicationListener listener, Route route) {

    /**
     * Holds the parts against each other.
     *
     * @throws IllegalArgumentException if the placeholder could not pass the health check
     */
    public RoutedServiceProps {
        targets.check(service);
    }

    /** Starts from a task on Fargate in {@code cluster}. */
    public static Builder builder(ICluster cluster, TaskProps task, IApplicationListener listener, Route route) {
        return builder(Launch.builder(cluster).build(), task, listener, route);
    }

    /** Starts from what has no sensible default. */
    public static Builder builder(Launch launch, TaskProps task, IApplicationListener listener, Route route) {
        return new Builder(launch, task, listener, route);
    }

    /** Collects what differs from the defaults. */
    public static final class Builder extends BalancedServiceBuilder<Builder> {
        private final IApplicationListener listener;
        private final Route route;

        private Builder(Launch launch, TaskProps task, IApplicationListener listener, Route route) {
            super(launch, task);
            this.listener = listener;
            this.route = route;
        }

        /**
         * Returns the props.
         *
         * @throws IllegalArgumentException if parts contradict one another or AWS would refuse one of them
         */
        public RoutedServiceProps build() {
            return new RoutedServiceProps(service(), targets(), listener, route);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
