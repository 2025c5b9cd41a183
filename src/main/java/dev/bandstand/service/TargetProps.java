package dev.bandstand.service;

import static dev.bandstand.task.Durations.inWords;
import static dev.bandstand.task.Durations.wholeSeconds;
import static dev.bandstand.task.Requirement.require;

import dev.bandstand.task.Placeholder;
import java.time.Duration;
import java.util.Optional;

/**
 * The target group of a service behind a load balancer; {@link BalancedServiceBuilder} documents the parts and their defaults.
 *
 * @param targetGroupName the name of the target group
 * @param healthCheck how a healthy task is told from a broken one
 * @param deregistrationDelay how long a stopping task still gets the requests it has
 */
public record TargetProps(
        Optional<String> targetGroupName, HealthCheckProps healthCheck, Duration deregistrationDelay) {

    /** What the description of the tasks' security group says; another text would replace the group. */
    static final String TASKS = "Tasks of a service behind a load balancer";

    /**
     * Checks the name and the delay.
     *
     * @throws IllegalArgumentException if Elastic Load Balancing would refuse one of them
     */
    public TargetProps {
        targetGroupName.ifPresent(TargetProps::targetGroup);
        require(
                wholeSeconds(deregistrationDelay, 0, 3600),
                "deregistrationDelay must be whole seconds between 0 and 3600, got: %s",
                inWords(deregistrationDelay));
    }

    private static void targetGroup(String name) {
        require(
                name.matches("[A-Za-z0-9]([A-Za-z0-9-]{0,30}[A-Za-z0-9])?"),
                "targetGroupName must be up to 32 letters, digits or inner hyphens, got: %s",
                name);
    }

    /** Returns what answers the health check as long as the image is still to come. */
    Placeholder placeholder(ServiceProps service) {
        return Placeholder.answering(healthCheck.path(), service.port());
    }

    /** Holds the checks against the task that they are about. */
    void check(ServiceProps service) {
        require(
                !service.workload().isPlaceholder() || HttpCodes.include(healthCheck.codes(), 200),
                "healthCheck.codes must include 200 while the placeholder image is in use, got: %s",
                healthCheck.codes());
    }
}
