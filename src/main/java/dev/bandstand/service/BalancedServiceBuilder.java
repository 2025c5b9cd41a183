package dev.bandstand.service;

import dev.bandstand.task.Launch;
import dev.bandstand.task.TaskProps;
import java.time.Duration;
import java.util.Optional;

/**
 * Collects what the services behind a load balancer have in common.
 *
 * @param <B> the builder that the setters return
 */
public abstract sealed class BalancedServiceBuilder<B extends BalancedServiceBuilder<B>> extends ServiceBuilder<B>
        permits BackendServiceProps.Builder, RoutedServiceProps.Builder {
    private Optional<String> targetGroupName = Optional.empty();
    private HealthCheckProps healthCheck = HealthCheckProps.builder().build();
    private Duration deregistrationDelay = Duration.ofSeconds(30);

    BalancedServiceBuilder(Launch launch, TaskProps task) {
        super(launch, task);
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

    /** Sets how long a stopping task still gets the requests it has, up to an hour. Default: 30 seconds. */
    public B deregistrationDelay(Duration delay) {
        this.deregistrationDelay = delay;
        return self();
    }

    final TargetProps targets() {
        return new TargetProps(targetGroupName, healthCheck, deregistrationDelay);
    }
}
