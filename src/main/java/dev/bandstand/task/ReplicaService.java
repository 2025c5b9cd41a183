package dev.bandstand.task;

import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ecs.BaseService;
import software.amazon.awscdk.services.ecs.Compatibility;
import software.amazon.awscdk.services.ecs.Ec2Service;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.ecs.PropagatedTagSource;
import software.constructs.Construct;

/**
 * An ECS service that keeps a number of tasks running, on any capacity under one id: a service that moves from one capacity to
 * another stays the same service.
 */
public final class ReplicaService {

    private static final String ID = "Resource";

    private final Workload workload;
    private final Task task;
    private final Replicas replicas;
    private final @Nullable Duration gracePeriod;

    private ReplicaService(Workload workload, Task task, Replicas replicas, @Nullable Duration gracePeriod) {
        this.workload = workload;
        this.task = task;
        this.replicas = replicas;
        this.gracePeriod = gracePeriod;
    }

    /** Makes a service that nobody checks from outside. */
    public static BaseService in(Construct scope, Workload workload, Task task, Replicas replicas) {
        return new ReplicaService(workload, task, replicas, null).made(scope);
    }

    /** Makes a service whose tasks may fail the checks of a load balancer for {@code gracePeriod} after their start. */
    public static BaseService in(
            Construct scope, Workload workload, Task task, Replicas replicas, java.time.Duration gracePeriod) {
        return new ReplicaService(workload, task, replicas, Durations.cdk(gracePeriod)).made(scope);
    }

    private BaseService made(Construct scope) {
        return workload.launch().compatibility() == Compatibility.EC2 ? onEc2(scope) : onFargate(scope);
    }

    private FargateService onFargate(Construct scope) {
        return FargateService.Builder.create(scope, ID)
                .cluster(workload.launch().cluster())
                .taskDefinition(task.getDefinition())
                .platformVersion(workload.launch().platformVersion().orElse(null))
                .assignPublicIp(false)
                .serviceName(replicas.serviceName().orElse(null))
                .capacityProviderStrategies(workload.launch().capacity())
                .healthCheckGracePeriod(gracePeriod)
                .minHealthyPercent(replicas.deployment().minHealthyPercent())
                .maxHealthyPercent(replicas.deployment().maxHealthyPercent())
                .circuitBreaker(replicas.circuitBreaker())
                .propagateTags(PropagatedTagSource.SERVICE)
                .enableEcsManagedTags(true)
                .build();
    }

    private Ec2Service onEc2(Construct scope) {
        return Ec2Service.Builder.create(scope, ID)
                .cluster(workload.launch().cluster())
                .taskDefinition(task.getDefinition())
                .serviceName(replicas.serviceName().orElse(null))
                .capacityProviderStrategies(workload.launch().capacity())
                .healthCheckGracePeriod(gracePeriod)
                .minHealthyPercent(replicas.deployment().minHealthyPercent())
                .maxHealthyPercent(replicas.deployment().maxHealthyPercent())
                .circuitBreaker(replicas.circuitBreaker())
                .propagateTags(PropagatedTagSource.SERVICE)
                .enableEcsManagedTags(true)
                .build();
    }
}
