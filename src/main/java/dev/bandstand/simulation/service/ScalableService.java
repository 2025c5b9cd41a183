package dev.bandstand.simulation.service;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A service that scales, with everything of the template that decides how.
 *
 * @param name the name that people and {@code --service} use: the service's name where it is a plain text, else its logical id
 * @param logicalId the logical id of the {@code AWS::ECS::Service}
 * @param stack the name of its stack
 * @param region the region it goes to, where the template's assembly says so
 * @param task the size of one task
 * @param capacity what its tasks run on
 * @param deployment the limits of a rolling deployment
 * @param targetGroup how the load balancer treats its tasks; empty without a load balancer
 * @param desiredCount the count of the template, where it is given
 * @param min the least tasks
 * @param max the most tasks; may lie below {@code min} in a template that AWS would refuse
 * @param policies its policies, sorted by name
 * @param schedule its scheduled actions, in the order of the template
 */
public record ScalableService(
        String name,
        String logicalId,
        String stack,
        Optional<String> region,
        TaskShape task,
        Capacity capacity,
        DeploymentLimits deployment,
        Optional<TargetGroup> targetGroup,
        OptionalInt desiredCount,
        int min,
        int max,
        List<Policy> policies,
        List<ScheduledAction> schedule) {

    /** Copies the lists. */
    public ScalableService {
        policies = List.copyOf(policies);
        schedule = List.copyOf(schedule);
    }

    /** Returns the policies of one kind. */
    public <T extends Policy> List<T> policies(Class<T> kind) {
        return policies.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
