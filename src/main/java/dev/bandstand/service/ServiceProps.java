package dev.bandstand.service;

import static dev.bandstand.task.Durations.inWords;
import static dev.bandstand.task.Durations.wholeSeconds;
import static dev.bandstand.task.Requirement.require;

import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.task.DeploymentProps;
import dev.bandstand.task.Launch;
import dev.bandstand.task.Replicas;
import dev.bandstand.task.Workload;
import java.time.Duration;
import java.util.Optional;

/**
 * What every kind of service has in common; {@link ServiceBuilder} documents the parts and their defaults.
 *
 * @param workload what one task runs, and where it is started
 * @param serviceName the service's name
 * @param securityGroupName the name of the tasks' security group
 * @param targetGroupName the name of the target group
 * @param healthCheck how a healthy task is told from a broken one
 * @param deployment how a new version replaces the old one
 * @param deregistrationDelay how long a stopping task still gets the requests it has
 * @param desiredCount the tasks of a service that does not scale
 * @param scaling how the service follows its load
 */
public record ServiceProps(
        Workload workload,
        Optional<String> serviceName,
        Optional<String> securityGroupName,
        Optional<String> targetGroupName,
        HealthCheckProps healthCheck,
        DeploymentProps deployment,
        Duration deregistrationDelay,
        Optional<Integer> desiredCount,
        Optional<ScalingPlan> scaling) {

    /** The tasks of a service that neither scales nor says how many it wants. */
    static final int DEFAULT_DESIRED_COUNT = 1;

    /**
     * Copies and checks the parts.
     *
     * @throws IllegalArgumentException if parts contradict one another or AWS would refuse one of them
     */
    public ServiceProps {
        require(
                workload.task().container().port().isPresent(),
                "port must be given for a service that a load balancer asks, got: nothing");
        replicas(serviceName, securityGroupName, deployment, desiredCount);
        targetGroupName.ifPresent(ServiceProps::targetGroup);
        require(
                wholeSeconds(deregistrationDelay, 0, 3600),
                "deregistrationDelay must be whole seconds between 0 and 3600, got: %s",
                inWords(deregistrationDelay));
        require(
                desiredCount.isEmpty() || scaling.isEmpty(),
                "desiredCount must be left out with scaling (a deployment would undo what scaling did), got: %d",
                desiredCount.orElse(0));
        require(
                !workload.isPlaceholder() || HttpCodes.include(healthCheck.codes(), 200),
                "healthCheck.codes must include 200 while the placeholder image is in use, got: %s",
                healthCheck.codes());
    }

    /** Returns where the tasks are started. */
    Launch launch() {
        return workload.launch();
    }

    /** Returns how many tasks there are, under which names, and how they are replaced. */
    Replicas replicas() {
        return replicas(
                serviceName,
                securityGroupName,
                deployment,
                scaling.isPresent() ? Optional.empty() : desiredCount.or(() -> Optional.of(DEFAULT_DESIRED_COUNT)));
    }

    private static Replicas replicas(
            Optional<String> serviceName,
            Optional<String> securityGroupName,
            DeploymentProps deployment,
            Optional<Integer> desiredCount) {
        return new Replicas(
                serviceName, securityGroupName, "Tasks of a service behind a load balancer", deployment, desiredCount);
    }

    /** Returns the port that requests go to. */
    int port() {
        return workload.task().container().port().orElseThrow();
    }

    private static void targetGroup(String name) {
        require(
                name.matches("[A-Za-z0-9]([A-Za-z0-9-]{0,30}[A-Za-z0-9])?"),
                "targetGroupName must be up to 32 letters, digits or inner hyphens, got: %s",
                name);
    }
}
