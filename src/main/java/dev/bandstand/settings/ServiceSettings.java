package dev.bandstand.settings;

import dev.bandstand.scaling.ScalingPlan;
import java.time.Duration;
import java.util.Optional;

/**
 * One service: its task, how it is reached and how it scales.
 *
 * @param name the ECS service's name
 * @param task what its tasks run; the keys of a task stand beside these
 * @param port the port the main container listens on
 * @param desiredCount how many tasks run; empty when the service scales
 * @param healthCheck how a task is found to be well
 * @param deployment how a new version replaces the old one
 * @param deregistrationDelay how long open requests of a leaving task may last
 * @param loadBalancer the load balancer it owns, unless it has a route or is internal
 * @param route how it joins another service's load balancer
 * @param internal how other services and jobs reach it without a load balancer
 * @param scaling how it scales, if it does
 */
public record ServiceSettings(
        Optional<String> name,
        TaskSettings task,
        int port,
        Optional<Integer> desiredCount,
        HealthCheckSettings healthCheck,
        DeploymentSettings deployment,
        Duration deregistrationDelay,
        Optional<LoadBalancerSettings> loadBalancer,
        Optional<RouteSettings> route,
        Optional<InternalSettings> internal,
        Optional<ScalingPlan> scaling) {}
