package dev.bandstand.service;

import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.task.DeploymentProps;
import dev.bandstand.task.Launch;
import dev.bandstand.task.TaskProps;
import dev.bandstand.task.Workload;
import java.time.Duration;
import java.util.Optional;

/**
 * Collects what every kind of service has in common.
 *
 * @param <B> the builder that the setters return
 */
public abstract sealed class ServiceBuilder<B extends ServiceBuilder<B>>
        permits BackendServiceProps.Builder, RoutedServiceProps.Builder {
    private final Launch launch;
    private final TaskProps task;
    private Optional<String> serviceName = Optional.empty();
    private Optional<String> securityGroupName = Optional.empty();
    private Optional<String> targetGroupName = Optional.empty();
    private HealthCheckProps healthCheck = HealthCheckProps.builder().build();
    private DeploymentProps deployment = DeploymentProps.builder().build();
    private Duration deregistrationDelay = Duration.ofSeconds(30);
    private Optional<Integer> desiredCount = Optional.empty();
    private Optional<ScalingPlan> scaling = Optional.empty();

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

    /** Sets the name of the target group. Default: CloudFormation's choice. */
    public B targetGroupName(String name) {
        this.targetGroupName = Optional.of(name);
        return self();
    }

    /** Sets how a healthy task is told from a broken one. Default: as {@link HealthCheckProps.Builder} says. */
    public B healthCheck(HealthCheckProps healthCheck) {
        this.healthCheck = healthCheck;
        return self();
    }

    /** Sets how a new version replaces the old one. Default: as {@link DeploymentProps.Builder} says. */
    public B deployment(DeploymentProps deployment) {
        this.deployment = deployment;
        return self();
    }

    /** Sets how long a stopping task still gets the requests it has, up to an hour. Default: 30 seconds. */
    public B deregistrationDelay(Duration delay) {
        this.deregistrationDelay = delay;
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

    final ServiceProps service() {
        return new ServiceProps(
                new Workload(launch, task),
                serviceName,
                securityGroupName,
                targetGroupName,
                healthCheck,
                deployment,
                deregistrationDelay,
                desiredCount,
                scaling);
    }
}
