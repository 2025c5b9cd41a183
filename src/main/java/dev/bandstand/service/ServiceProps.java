package dev.bandstand.service;

import static dev.bandstand.task.Requirement.require;

import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.task.DeploymentProps;
import dev.bandstand.task.Launch;
import dev.bandstand.task.Replicas;
import dev.bandstand.task.Workload;
import java.util.Optional;
import software.amazon.awscdk.services.ecs.Compatibility;
import software.amazon.awscdk.services.ecs.NetworkMode;
import software.amazon.awscdk.services.servicediscovery.INamespace;

/**
 * What every kind of service has in common; {@link ServiceBuilder} documents the parts and their defaults.
 *
 * @param workload what one task runs, and where it is started
 * @param serviceName the service's name
 * @param securityGroupName the name of the tasks' security group
 * @param deployment how a new version replaces the old one
 * @param desiredCount the tasks of a service that does not scale
 * @param scaling how the service follows its load
 * @param serviceConnect the namespace in which the tasks call other services by name
 */
public record ServiceProps(
        Workload workload,
        Optional<String> serviceName,
        Optional<String> securityGroupName,
        DeploymentProps deployment,
        Optional<Integer> desiredCount,
        Optional<ScalingPlan> scaling,
        Optional<INamespace> serviceConnect) {

    /** The tasks of a service that neither scales nor says how many it wants. */
    static final int DEFAULT_DESIRED_COUNT = 1;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if parts contradict one another or AWS would refuse one of them
     */
    public ServiceProps {
        require(
                workload.task().container().port().isPresent(),
                "port must be given for a service that others call, got: nothing");
        require(
                workload.launch().compatibility() != Compatibility.MANAGED_INSTANCES
                        || workload.task().networkMode() != NetworkMode.HOST,
                "networkMode must be AWS_VPC for a service on Managed Instances (their security group lets nobody in), got: HOST");
        new Replicas(serviceName, securityGroupName, "", deployment, desiredCount);
        require(
                desiredCount.isEmpty() || scaling.isEmpty(),
                "desiredCount must be left out with scaling (a deployment would undo what scaling did), got: %d",
                desiredCount.orElse(0));
        int fixed = desiredCount.orElse(DEFAULT_DESIRED_COUNT);
        workload.requireRoomFor(
                scaling.map(plan -> plan.range().min()).orElse(fixed),
                scaling.map(plan -> plan.range().max()).orElse(fixed),
                deployment);
    }

    /** Returns where the tasks are started. */
    Launch launch() {
        return workload.launch();
    }

    /** Returns how many tasks there are, under which names, and how they are replaced; {@code tasks} says what they are. */
    Replicas replicas(String tasks) {
        return new Replicas(
                serviceName,
                securityGroupName,
                tasks,
                deployment,
                scaling.isPresent() ? Optional.empty() : desiredCount.or(() -> Optional.of(DEFAULT_DESIRED_COUNT)));
    }

    /** Returns the port that requests go to. */
    int port() {
        return workload.task().container().port().orElseThrow();
    }
}
