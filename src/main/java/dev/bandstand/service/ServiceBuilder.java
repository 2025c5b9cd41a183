package dev.bandstand.service;

import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.TaskSize;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ecs.CapacityProviderStrategy;
import software.amazon.awscdk.services.ecs.Compatibility;
import software.amazon.awscdk.services.ecs.ICluster;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * Collects what every kind of service has in common.
 *
 * @param <B> the builder that the setters return
 */
public abstract sealed class ServiceBuilder<B extends ServiceBuilder<B>>
        permits BackendServiceProps.Builder, RoutedServiceProps.Builder {
    private final ICluster cluster;
    private final ServiceImage image;
    private Compatibility compatibility = Compatibility.FARGATE;
    private List<CapacityProviderStrategy> capacity = List.of(CapacityProviderStrategy.builder()
            .capacityProvider("FARGATE")
            .base(0)
            .weight(1)
            .build());
    private Optional<String> serviceName = Optional.empty();
    private Optional<String> family = Optional.empty();
    private Optional<String> containerName = Optional.empty();
    private Optional<String> securityGroupName = Optional.empty();
    private Optional<String> targetGroupName = Optional.empty();
    private Optional<SubnetSelection> subnets = Optional.empty();
    private Architecture architecture = Architecture.X86_64;
    private TaskSize size = TaskSize.of(256, 512);
    private int port = 8080;
    private List<String> command = List.of();
    private List<String> entryPoint = List.of();
    private final SortedMap<String, String> environment = new TreeMap<>();
    private final SortedMap<String, TaskSecret> secrets = new TreeMap<>();
    private boolean readOnlyRootFilesystem = true;
    private Duration stopTimeout = Duration.ofSeconds(30);
    private RetentionDays logRetention = RetentionDays.ONE_MONTH;
    private RemovalPolicy logRemovalPolicy = RemovalPolicy.DESTROY;
    private Optional<IKey> encryptionKey = Optional.empty();
    private HealthCheckProps healthCheck = HealthCheckProps.builder().build();
    private DeploymentProps deployment = DeploymentProps.builder().build();
    private Duration deregistrationDelay = Duration.ofSeconds(30);
    private Optional<Integer> desiredCount = Optional.empty();
    private Optional<ScalingPlan> scaling = Optional.empty();
    private boolean executeCommand;

    ServiceBuilder(ICluster cluster, ServiceImage image) {
        this.cluster = cluster;
        this.image = image;
    }

    abstract B self();

    /**
     * Sets where the tasks run: on Fargate or EC2, and on which capacity providers. The service keeps its logical ID when this
     * changes. Default: Fargate, all tasks on {@code FARGATE}.
     */
    public B capacity(Compatibility compatibility, List<CapacityProviderStrategy> strategies) {
        this.compatibility = compatibility;
        this.capacity = strategies;
        return self();
    }

    /** Sets the service's name. Default: CloudFormation's choice. */
    public B serviceName(String name) {
        this.serviceName = Optional.of(name);
        return self();
    }

    /** Sets the name of the task definition. Default: the CDK's choice. */
    public B family(String name) {
        this.family = Optional.of(name);
        return self();
    }

    /** Sets the name of the container. Default: the construct's id, in lower case. */
    public B containerName(String name) {
        this.containerName = Optional.of(name);
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

    /** Sets the subnets of the tasks and of a load balancer that is not public. Default: the VPC's private ones. */
    public B subnets(SubnetSelection subnets) {
        this.subnets = Optional.of(subnets);
        return self();
    }

    /** Sets the processor that the image is built for. Default: x86_64. */
    public B architecture(Architecture architecture) {
        this.architecture = architecture;
        return self();
    }

    /** Sets the CPU and the memory of a task. Default: 256 CPU units and 512 MiB. */
    public B size(TaskSize size) {
        this.size = size;
        return self();
    }

    /** Sets the port that the container listens on. Default: 8080. */
    public B port(int port) {
        this.port = port;
        return self();
    }

    /** Sets the arguments of the container. Default: the image's own. */
    public B command(List<String> command) {
        this.command = command;
        return self();
    }

    /** Sets the program of the container. Default: the image's own. */
    public B entryPoint(List<String> entryPoint) {
        this.entryPoint = entryPoint;
        return self();
    }

    /** Adds a plain variable. Default: none. */
    public B environment(String name, String value) {
        environment.put(name, value);
        return self();
    }

    /** Adds plain variables by name. Default: none. */
    public B environment(SortedMap<String, String> variables) {
        environment.putAll(variables);
        return self();
    }

    /** Adds a variable that comes from Secrets Manager. Default: none. */
    public B secret(String name, TaskSecret secret) {
        secrets.put(name, secret);
        return self();
    }

    /** Adds variables that come from Secrets Manager, by name. Default: none. */
    public B secrets(SortedMap<String, TaskSecret> variables) {
        secrets.putAll(variables);
        return self();
    }

    /**
     * Sets whether the container can write only to /tmp, an empty volume of its own. On Fargate that volume belongs to root unless
     * the image declares it as its <a
     * href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html">VOLUME</a>. Default: true.
     */
    public B readOnlyRootFilesystem(boolean readOnly) {
        this.readOnlyRootFilesystem = readOnly;
        return self();
    }

    /** Sets how long the container may take between SIGTERM and SIGKILL, 2 to 120 seconds. Default: 30 seconds. */
    public B stopTimeout(Duration timeout) {
        this.stopTimeout = timeout;
        return self();
    }

    /** Sets how long the logs are kept. Default: one month. */
    public B logRetention(RetentionDays retention) {
        this.logRetention = retention;
        return self();
    }

    /** Sets what becomes of the logs when the service is removed. Default: they are removed. */
    public B logRemovalPolicy(RemovalPolicy policy) {
        this.logRemovalPolicy = policy;
        return self();
    }

    /** Sets the key that encrypts the logs; its policy has to let CloudWatch Logs use it, as that of an EncryptionKey does. Default: a key of AWS. */
    public B encryptionKey(IKey key) {
        this.encryptionKey = Optional.of(key);
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

    /** Sets whether people may open a shell in a task through ECS Exec. Default: false. */
    public B executeCommand(boolean executeCommand) {
        this.executeCommand = executeCommand;
        return self();
    }

    final ServiceProps service() {
        var task = new TaskProps(
                image,
                port,
                size,
                architecture,
                family,
                containerName,
                command,
                entryPoint,
                environment,
                secrets,
                readOnlyRootFilesystem,
                stopTimeout,
                logRetention,
                logRemovalPolicy,
                encryptionKey);
        return new ServiceProps(
                cluster,
                compatibility,
                capacity,
                task,
                serviceName,
                securityGroupName,
                targetGroupName,
                subnets,
                healthCheck,
                deployment,
                deregistrationDelay,
                desiredCount,
                scaling,
                executeCommand);
    }
}
