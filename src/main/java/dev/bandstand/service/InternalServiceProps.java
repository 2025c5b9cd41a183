package dev.bandstand.service;

import static dev.bandstand.task.Requirement.require;

import dev.bandstand.scaling.ScalingMetric;
import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.StepScaling;
import dev.bandstand.scaling.TargetTracking;
import dev.bandstand.task.Launch;
import dev.bandstand.task.TaskProps;
import java.util.Locale;
import software.amazon.awscdk.services.ecs.ICluster;
import software.amazon.awscdk.services.ecs.NetworkMode;

/**
 * What an {@link InternalService} runs and how it is found.
 *
 * @param service what every kind of service has in common
 * @param discovery how other tasks find it
 */
public record InternalServiceProps(ServiceProps service, Discovery discovery) {

    /**
     * Holds the parts against each other.
     *
     * @throws IllegalArgumentException if the service scales on what only a load balancer counts, or has no name for the port that
     *     Service Connect asks for
     */
    public InternalServiceProps {
        require(
                service.scaling().filter(InternalServiceProps::countsRequests).isEmpty(),
                "scaling must follow cpu or memory without a load balancer, got: requestsPerTarget");
        NetworkMode mode = service.workload().task().networkMode();
        require(
                mode == NetworkMode.AWS_VPC,
                "networkMode must be awsvpc for a service that is called by its name, got: %s",
                mode.name().toLowerCase(Locale.ROOT));
        require(
                discovery.way() != Discovery.Way.SERVICE_CONNECT
                        || service.workload().task().container().portName().isPresent(),
                "portName must be given for a service that Service Connect finds, got: nothing");
    }

    private static boolean countsRequests(ScalingPlan plan) {
        return plan.policies(TargetTracking.class).stream()
                        .anyMatch(policy -> policy.metric() == ScalingMetric.REQUESTS_PER_TARGET)
                || plan.policies(StepScaling.class).stream()
                        .anyMatch(policy -> policy.metric() == ScalingMetric.REQUESTS_PER_TARGET);
    }

    /** Starts from a task on Fargate in {@code cluster}. */
    public static Builder builder(ICluster cluster, TaskProps task, Discovery discovery) {
        return builder(Launch.builder(cluster).build(), task, discovery);
    }

    /** Starts from what has no sensible default. */
    public static Builder builder(Launch launch, TaskProps task, Discovery discovery) {
        return new Builder(launch, task, discovery);
    }

    /** Collects what differs from the defaults. */
    public static final class Builder extends ServiceBuilder<Builder> {
        private final Discovery discovery;

        private Builder(Launch launch, TaskProps task, Discovery discovery) {
            super(launch, task);
            this.discovery = discovery;
        }

        /**
         * Returns the props.
         *
         * @throws IllegalArgumentException if parts contradict one another or AWS would refuse one of them
         */
        public InternalServiceProps build() {
            return new InternalServiceProps(service(), discovery);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
