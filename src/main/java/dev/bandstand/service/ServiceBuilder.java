package dev.bandstand.service;

import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.task.DeploymentProps;
import dev.bandstand.task.Launch;
import dev.bandstand.task.TaskProps;
import dev.bandstand.task.Workload;
import java.util.Optional;
import software.amazon.awscdk.services.servicediscovery.INamespace;

/**
 * Collects what every kind of service has in common.
 *
 * @param <B> the builder that the setters return
 */
public abstract sealed class ServiceBuilder<B extends ServiceBuilder<B>>
        permits BalancedServiceBuilder, InternalServiceProps.Builder {
    private final Launch launch;
    private final TaskProps task;
    private Optional<String> serviceName = Optional.empty();
    private Optional<String> securityGroupName = Optional.empty();
    private DeploymentProps deployment = DeploymentProps.builder().build();
    private Optional<Integer> desiredCount = Optional.empty();
    private Optional<ScalingPlan> scaling = Optional.empty();
    private Optional<INamespace> serviceConnect = Optional.empty();

    ServiceBuilder(Launch launch, TaskProps task) {
        this.launch = launch;
        this.task = task;
    }

    abstract B self();

    /** Sets the service's name. Default: CloudFormation's choice. */
    public B serviceName(String name) {
        this.serviceName = Optional.of(name);
        return self();
    }

    /** Sets the name of the tasks' security group. Default: CloudFormation's choice. */
    public B securityGroupName(String name) {
        this.securityGroupName = Optional.of(name);
        return self();
    }

    /** Sets how a new version replaces the old one. Default: as {@link DeploymentProps.Builder} says. */
    public B deployment(DeploymentProps deployment) {
        this.deployment = deployment;
        return self();
    }

    /** Sets the number of tasks of a service that does not scale. Default: 1. */
    public B desiredCount(int tasks) {
        this.desiredCount = Optional.of(tasks);
        return self();
    }

    /** Sets how the service follows its load. Default: it does not. */
    public B scaling(ScalingPlan plan) {
        this.scaling = Optional.of(plan);
        return self();
    }

    /**
     * Lets the tasks call by name what answers in {@code namespace} through Service Connect. The security groups of those services
     * have to let them in. Default: they call nothing by name.
     */
    public B serviceConnect(INamespace namespace) {
        this.serviceConnect = Optional.of(namespace);
        return self();
    }

    final ServiceProps service() {
        return new ServiceProps(
                new Workload(launch, task),
                serviceName,
                securityGroupName,
                deployment,
                desiredCount,
                scaling,
                serviceConnect);
    }
}
