package dev.bandstand.settings;

import dev.bandstand.scaling.ScalingPlan;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One service: its task, how it is reached and how it scales.
 *
 * @param name the ECS service's name
 * @param family the task definition's family
 * @param containerName the container's name
 * @param securityGroupName the name of the tasks' security group
 * @param capacity where its tasks run
 * @param architecture the processor the image is built for
 * @param cpu the CPU of a task, in units
 * @param memoryMiB the memory of a task
 * @param image where the image comes from; a placeholder runs without
 * @param port the port the container listens on
 * @param command what runs instead of the image's command, if anything
 * @param entryPoint what runs instead of the image's entry point, if anything
 * @param environment variables in plain text
 * @param secrets variables from Secrets Manager
 * @param database whether the tasks reach the database
 * @param readOnlyRootFilesystem whether only /tmp can be written
 * @param stopTimeout how long a shutdown may take
 * @param logRetention how long the container's logs are kept, in whole days
 * @param desiredCount how many tasks run; empty when the service scales
 * @param healthCheck how a task is found to be well
 * @param deployment how a new version replaces the old one
 * @param deregistrationDelay how long open requests of a leaving task may last
 * @param loadBalancer the load balancer it owns, unless it has a route
 * @param route how it joins another service's load balancer
 * @param scaling how it scales, if it does
 */
public record ServiceSettings(
        Optional<String> name,
        String family,
        String containerName,
        Optional<String> securityGroupName,
        Capacity capacity,
        Architecture architecture,
        int cpu,
        int memoryMiB,
        Optional<ImageSettings> image,
        int port,
        List<String> command,
        List<String> entryPoint,
        SortedMap<String, String> environment,
        SortedMap<String, SecretSettings> secrets,
        boolean database,
        boolean readOnlyRootFilesystem,
        Duration stopTimeout,
        Duration logRetention,
        Optional<Integer> desiredCount,
        HealthCheckSettings healthCheck,
        DeploymentSettings deployment,
        Duration deregistrationDelay,
        Optional<LoadBalancerSettings> loadBalancer,
        Optional<RouteSettings> route,
        Optional<ScalingPlan> scaling) {
    /** The processor an image is built for. */
    public enum Architecture {
        /** Intel and AMD. */
        X86_64,
        /** ARM, which on AWS is Graviton. */
        ARM64
    }

    /** Copies what could be changed from outside. */
    public ServiceSettings {
        command = List.copyOf(command);
        entryPoint = List.copyOf(entryPoint);
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
        secrets = Collections.unmodifiableSortedMap(new TreeMap<>(secrets));
    }
}
