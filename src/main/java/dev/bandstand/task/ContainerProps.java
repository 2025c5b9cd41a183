package dev.bandstand.task;

import static dev.bandstand.task.Durations.inWords;
import static dev.bandstand.task.Durations.wholeSeconds;
import static dev.bandstand.task.Requirement.require;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awscdk.services.ecs.AppProtocol;
import software.amazon.awscdk.services.ecs.Capability;
import software.amazon.awscdk.services.ecs.ContainerDependencyCondition;
import software.amazon.awscdk.services.ecs.UlimitName;

/**
 * What one container of a task runs.
 *
 * @param image where the image comes from
 * @param name the container's name
 * @param essential whether the task ends when it does
 * @param port the port that the container listens on
 * @param portName the name of that port for Service Connect
 * @param appProtocol what is spoken on that port
 * @param ports the further ports that it listens on
 * @param entryPoint the program; empty for the image's own
 * @param command the arguments; empty for the image's own
 * @param workingDirectory the folder that the program runs in; empty for the image's own
 * @param user the user that it runs as, with a group after a colon if one is given; empty for the image's own
 * @param environment plain variables by name
 * @param secrets variables that come from Secrets Manager or the Parameter Store, by name
 * @param readOnlyRootFilesystem whether only /tmp can be written
 * @param dropCapabilities the Linux capabilities that it does without
 * @param ulimits the limits of its processes
 * @param initProcess whether an init process runs first
 * @param restartPolicy how it is started again when it ends
 * @param stopTimeout how long the container may take to stop
 * @param startTimeout how long the containers that depend on it wait
 * @param healthCheck the check that ECS runs inside the container
 * @param dependsOn what other containers must have come to before it starts
 * @param links the containers that it reaches by name in bridge mode
 * @param cpu its share of the task's CPU, in units
 * @param memoryMiB the most memory it takes, in MiB
 * @param memoryReservationMiB the memory that is kept for it, in MiB
 * @param mounts the places of the task's volumes, by the name of the volume
 * @param volumesFrom the containers whose mounts it has too
 */
public record ContainerProps(
        TaskImage image,
        Optional<String> name,
        boolean essential,
        Optional<Integer> port,
        Optional<String> portName,
        Optional<AppProtocol> appProtocol,
        List<ContainerPort> ports,
        List<String> entryPoint,
        List<String> command,
        Optional<String> workingDirectory,
        Optional<String> user,
        SortedMap<String, String> environment,
        SortedMap<String, TaskSecret> secrets,
        boolean readOnlyRootFilesystem,
        List<Capability> dropCapabilities,
        SortedMap<UlimitName, ProcessLimit> ulimits,
        boolean initProcess,
        Optional<RestartPolicy> restartPolicy,
        Duration stopTimeout,
        Optional<Duration> startTimeout,
        Optional<ContainerHealthCheck> healthCheck,
        SortedMap<String, ContainerDependencyCondition> dependsOn,
        List<String> links,
        Optional<Integer> cpu,
        Optional<Integer> memoryMiB,
        Optional<Integer> memoryReservationMiB,
        SortedMap<String, Mount> mounts,
        List<VolumesFrom> volumesFrom) {

    /** What Docker grants and a backend has no use for: raw packets, device files, capabilities of files. */
    static final List<Capability> DROPPED = List.of(
            Capability.AUDIT_WRITE,
            Capability.MKNOD,
            Capability.NET_RAW,
            Capability.SETFCAP,
            Capability.SETPCAP,
            Capability.SYS_CHROOT);

    private static final List<String> CREDENTIALS =
            List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "ECS_ENGINE_AUTH_DATA");

    /**
     * Copies and checks the parts.
     *
     * @throws IllegalArgumentException if ECS would refuse one of them
     */
    public ContainerProps {
        name.ifPresent(given -> TaskProps.name("containerName", given));
        port.ifPresent(number ->
                require(number >= 1 && number <= 65_535, "port must be between 1 and 65535, got: %d", number));
        timeout("stopTimeout", stopTimeout);
        startTimeout.ifPresent(given -> timeout("startTimeout", given));
        ports = List.copyOf(ports);
        entryPoint = List.copyOf(entryPoint);
        command = List.copyOf(command);
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
        secrets = Collections.unmodifiableSortedMap(new TreeMap<>(secrets));
        dropCapabilities = List.copyOf(dropCapabilities);
        ulimits = Collections.unmodifiableSortedMap(new TreeMap<>(ulimits));
        dependsOn = Collections.unmodifiableSortedMap(new TreeMap<>(dependsOn));
        links = List.copyOf(links);
        mounts = Collections.unmodifiableSortedMap(new TreeMap<>(mounts));
        volumesFrom = List.copyOf(volumesFrom);
        amount("cpu", cpu);
        amount("memoryReservationMiB", memoryReservationMiB);
        portName.ifPresent(given -> require(
                given.matches("[a-z0-9_][a-z0-9_-]{0,63}"),
                "portName must be up to 64 lower-case letters, digits, underscores or hyphens, got: %s",
                given));
        environment.keySet().forEach(variable -> variable("environment", variable));
        secrets.keySet().forEach(variable -> variable("secrets", variable));
        for (String variable : environment.keySet()) {
            require(
                    !CREDENTIALS.contains(variable),
                    "environment must not hold credentials (the task role gives them), got: %s",
                    variable);
            require(
                    !secrets.containsKey(variable),
                    "environment must not hold a name that secrets holds too, got: %s",
                    variable);
        }
    }

    private static void timeout(String property, Duration timeout) {
        require(
                wholeSeconds(timeout, 2, 120),
                "%s must be whole seconds between 2 and 120, got: %s",
                property,
                inWords(timeout));
    }

    private static void amount(String property, Optional<Integer> amount) {
        amount.ifPresent(given -> require(given >= 1, "%s must be at least 1, got: %d", property, given));
    }

    private static void variable(String property, String name) {
        require(name.matches("[^\\s=]+"), "%s must hold names without spaces or =, got: \"%s\"", property, name);
    }

    /** Starts a container that runs {@code image}. */
    public static Builder builder(TaskImage image) {
        return new Builder(image);
    }

    /** Collects what differs from the defaults. */
    public static final class Builder extends ContainerBuilder {
        private final TaskImage image;
        private Optional<String> name = Optional.empty();
        private Optional<Integer> port = Optional.empty();
        private List<String> entryPoint = List.of();
        private List<String> command = List.of();
        private Optional<String> workingDirectory = Optional.empty();
        private Optional<String> user = Optional.empty();
        private final SortedMap<String, String> environment = new TreeMap<>();
        private final SortedMap<String, TaskSecret> secrets = new TreeMap<>();
        private boolean readOnlyRootFilesystem = true;
        private Duration stopTimeout = Duration.ofSeconds(30);
        private Optional<ContainerHealthCheck> healthCheck = Optional.empty();

        private Builder(TaskImage image) {
            this.image = image;
        }

        /** Sets the container's name. Default: the id of the construct that runs the task, in lower case. */
        public Builder name(String name) {
            this.name = Optional.of(name);
            return this;
        }

        /** Sets the port that the container listens on. Default: none. */
        public Builder port(int port) {
            this.port = Optional.of(port);
            return this;
        }

        /** Sets the program. Default: the image's own. */
        public Builder entryPoint(List<String> entryPoint) {
            this.entryPoint = entryPoint;
            return this;
        }

        /** Sets the arguments. Default: the image's own. */
        public Builder command(List<String> command) {
            this.command = command;
            return this;
        }

        /** Sets the folder that the program runs in. Default: the image's own. */
        public Builder workingDirectory(String folder) {
            this.workingDirectory = Optional.of(folder);
            return this;
        }

        /** Sets the user that the program runs as, with a group after a colon if one is given, as in 1000:1000. Default: the image's own. */
        public Builder user(String user) {
            this.user = Optional.of(user);
            return this;
        }

        /** Adds a plain variable. Default: none. */
        public Builder environment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        /** Adds plain variables by name. Default: none. */
        public Builder environment(SortedMap<String, String> variables) {
            environment.putAll(variables);
            return this;
        }

        /** Adds a variable that comes from Secrets Manager or the Parameter Store. Default: none. */
        public Builder secret(String name, TaskSecret secret) {
            secrets.put(name, secret);
            return this;
        }

        /** Adds variables that come from Secrets Manager or the Parameter Store, by name. Default: none. */
        public Builder secrets(SortedMap<String, TaskSecret> variables) {
            secrets.putAll(variables);
            return this;
        }

        /**
         * Sets whether the container can write only to /tmp, an empty volume of its own. On Fargate that volume belongs to root
         * unless the image declares it as its <a
         * href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html">VOLUME</a>. Default: true.
         */
        public Builder readOnlyRootFilesystem(boolean readOnly) {
            this.readOnlyRootFilesystem = readOnly;
            return this;
        }

        /** Sets how long the container may take between SIGTERM and SIGKILL, 2 to 120 seconds. Default: 30 seconds. */
        public Builder stopTimeout(Duration timeout) {
            this.stopTimeout = timeout;
            return this;
        }

        /** Sets the check that ECS runs inside the container. Default: none. */
        public Builder healthCheck(ContainerHealthCheck healthCheck) {
            this.healthCheck = Optional.of(healthCheck);
            return this;
        }

        /**
         * Returns the props.
         *
         * @throws IllegalArgumentException if ECS would refuse a value
         */
        public ContainerProps build() {
            return new ContainerProps(
                    image,
                    name,
                    essential,
                    port,
                    portName,
                    appProtocol,
                    ports,
                    entryPoint,
                    command,
                    workingDirectory,
                    user,
                    environment,
                    secrets,
                    readOnlyRootFilesystem,
                    dropCapabilities,
                    ulimits,
                    initProcess,
                    restartPolicy,
                    stopTimeout,
                    startTimeout,
                    healthCheck,
                    dependsOn,
                    links,
                    cpu,
                    memoryMiB,
                    memoryReservationMiB,
                    mounts,
                    volumesFrom);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
