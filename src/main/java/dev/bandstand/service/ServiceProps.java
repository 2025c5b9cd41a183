package dev.bandstand.service;

import static dev.bandstand.service.Requirement.require;
import static dev.bandstand.service.ServiceDurations.inWords;
import static dev.bandstand.service.ServiceDurations.wholeSeconds;

import dev.bandstand.scaling.ScalingPlan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ecs.CapacityProviderStrategy;
import software.amazon.awscdk.services.ecs.Compatibility;
import software.amazon.awscdk.services.ecs.ICluster;

/**
 * What every kind of service has in common; {@link ServiceBuilder} documents the parts and their defaults.
 *
 * @param cluster the cluster that the service runs in
 * @param compatibility whether its tasks run on Fargate or on EC2
 * @param capacity the capacity providers that its tasks are spread over
 * @param task what one task runs
 * @param serviceName the service's name
 * @param securityGroupName the name of the tasks' security group
 * @param targetGroupName the name of the target group
 * @param subnets the subnets of the tasks
 * @param healthCheck how a healthy task is told from a broken one
 * @param deployment how a new version replaces the old one
 * @param deregistrationDelay how long a stopping task still gets the requests it has
 * @param desiredCount the tasks of a service that does not scale
 * @param scaling how the service follows its load
 * @param executeCommand whether people may open a shell in a task
 */
public record ServiceProps(
        ICluster cluster,
        Compatibility compatibility,
        List<CapacityProviderStrategy> capacity,
        TaskProps task,
        Optional<String> serviceName,
        Optional<String> securityGroupName,
        Optional<String> targetGroupName,
        Optional<SubnetSelection> subnets,
        HealthCheckProps healthCheck,
        DeploymentProps deployment,
        Duration deregistrationDelay,
        Optional<Integer> desiredCount,
        Optional<ScalingPlan> scaling,
        boolean executeCommand) {

    /** The tasks of a service that neither scales nor says how many it wants. */
    static final int DEFAULT_DESIRED_COUNT = 1;

    /**
     * Copies and checks the parts.
     *
     * @throws IllegalArgumentException if parts contradict one another or AWS would refuse one of them
     */
    public ServiceProps {
        require(
                compatibility == Compatibility.FARGATE || compatibility == Compatibility.EC2,
                "compatibility must be FARGATE or EC2, got: %s",
                compatibility);
        require(!capacity.isEmpty(), "capacity must hold at least one capacity-provider strategy, got: none");
        capacity = List.copyOf(capacity);
        serviceName.ifPresent(name -> TaskProps.name("name", name));
        securityGroupName.ifPresent(ServiceProps::securityGroup);
        targetGroupName.ifPresent(ServiceProps::targetGroup);
        require(
                wholeSeconds(deregistrationDelay, 0, 3600),
                "deregistrationDelay must be whole seconds between 0 and 3600, got: %s",
                inWords(deregistrationDelay));
        desiredCount.ifPresent(tasks -> require(tasks >= 0, "desiredCount must be at least 0, got: %d", tasks));
        require(
                desiredCount.isEmpty() || scaling.isEmpty(),
                "desiredCount must be left out with scaling (a deployment would undo what scaling did), got: %d",
                desiredCount.orElse(0));
        require(
                !executeCommand || !task.readOnlyRootFilesystem(),
                "readOnlyRootFilesystem must be false with executeCommand (its agent writes to it), got: true");
        require(
                !task.image().isPlaceholder() || HttpCodes.include(healthCheck.codes(), 200),
                "healthCheck.codes must include 200 while the placeholder image is in use, got: %s",
                healthCheck.codes());
    }

    private static void securityGroup(String name) {
        require(
                name.matches("[A-Za-z0-9 ._\\-:/()#,@\\[\\]+=&;{}!$*]{1,255}") && !name.startsWith("sg-"),
                "securityGroupName must be up to 255 characters that EC2 allows and not start with sg-, got: %s",
                name);
    }

    private static void targetGroup(String name) {
        require(
                name.matches("[A-Za-z0-9]([A-Za-z0-9-]{0,30}[A-Za-z0-9])?"),
                "targetGroupName must be up to 32 letters, digits or inner hyphens, got: %s",
                name);
    }
}
