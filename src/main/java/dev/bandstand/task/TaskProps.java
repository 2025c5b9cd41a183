package dev.bandstand.task;

import static dev.bandstand.task.Requirement.require;

import dev.bandstand.scaling.TaskSize;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ecs.NetworkMode;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * What one task runs.
 *
 * @param container the container that the task is there for
 * @param containers the further containers, by name
 * @param volumes the volumes, by name
 * @param fireLens what the main container logs through
 * @param adot what takes its traces and metrics
 * @param access what the role of the task may do
 * @param size the CPU and the memory of a task
 * @param architecture the processor that its images are built for
 * @param networkMode how its containers reach the network
 * @param hostNetworkReason why they share the instance's own network
 * @param ephemeralStorageGiB the disk of a task on Fargate, in GiB
 * @param family the name of the task definition
 * @param logRetention how long its logs are kept
 * @param logRemovalPolicy what becomes of the logs when the task is removed
 * @param encryptionKey the key that encrypts the logs
 */
public record TaskProps(
        ContainerProps container,
        SortedMap<String, ContainerProps> containers,
        SortedMap<String, TaskVolume> volumes,
        Optional<FireLens> fireLens,
        Optional<AdotCollector> adot,
        List<Access> access,
        TaskSize size,
        Architecture architecture,
        NetworkMode networkMode,
        Optional<String> hostNetworkReason,
        Optional<Integer> ephemeralStorageGiB,
        Optional<String> family,
        RetentionDays logRetention,
        RemovalPolicy logRemovalPolicy,
        Optional<IKey> encryptionKey) {

    /**
     * Copies and checks the parts.
     *
     * @throws IllegalArgumentException if ECS would refuse one of them
     */
    public TaskProps {
        require(container.essential(), "essential must be true for the main container of a task, got: false");
        containers = Collections.unmodifiableSortedMap(new TreeMap<>(containers));
        containers.forEach(TaskProps::further);
        Sidecars.check(containers.keySet(), fireLens.isPresent(), adot.isPresent());
        volumes = Collections.unmodifiableSortedMap(new TreeMap<>(volumes));
        volumes.keySet().forEach(TaskProps::volume);
        access = List.copyOf(access);
        hostNetwork(networkMode, hostNetworkReason);
        ephemeralStorageGiB.ifPresent(disk ->
                require(disk >= 21 && disk <= 200, "ephemeralStorageGiB must be between 21 and 200, got: %d", disk));
        family.ifPresent(name -> name("family", name));
    }

    private static void further(String name, ContainerProps container) {
        name("containers", name);
        require(
                !container.image().isPlaceholder(),
                "containers.%s.image must be given (only the main container has a placeholder), got: nothing",
                name);
        require(
                container.name().filter(own -> !own.equals(name)).isEmpty(),
                "containers.%s.name must be the name it has in the task, got: %s",
                name,
                container.name().orElse(name));
    }

    private static void volume(String name) {
        name("volumes", name);
        require(
                !name.equals(Scratch.NAME) && !name.startsWith(Scratch.NAME + "-"),
                "volumes must not hold tmp or names that begin with tmp- (every container has a /tmp already), got: %s",
                name);
    }

    private static void hostNetwork(NetworkMode mode, Optional<String> reason) {
        require(
                mode == NetworkMode.AWS_VPC || mode == NetworkMode.BRIDGE || mode == NetworkMode.HOST,
                "networkMode must be awsvpc, bridge or host, got: %s",
                mode.name().toLowerCase(Locale.ROOT));
        require(
                mode != NetworkMode.HOST
                        || reason.filter(text -> !text.isBlank()).isPresent(),
                "hostNetworkReason must say why a task shares the network of its instance, got: nothing");
        require(
                mode == NetworkMode.HOST || reason.isEmpty(),
                "hostNetworkReason must be left out without networkMode host, got: %s",
                reason.orElse(""));
    }

    static void name(String property, String name) {
        require(
                name.matches("[A-Za-z0-9_-]{1,255}"),
                "%s must be up to 255 letters, digits, underscores or hyphens, got: %s",
                property,
                name);
    }

    /** Returns the containers beside the main one by name: first the further ones, then the sidecars. */
    Map<String, ContainerProps> others() {
        Map<String, ContainerProps> others = new LinkedHashMap<>(containers);
        others.putAll(Sidecars.of(this));
        return others;
    }

    /** Tells whether a container may write to {@code volume}. */
    boolean writesTo(String volume) {
        return Stream.concat(Stream.of(container), containers.values().stream())
                .map(one -> one.mounts().get(volume))
                .anyMatch(mount -> mount != null && !mount.readOnly());
    }

    /** Starts a task that is there for {@code container}. */
    public static Builder builder(ContainerProps container) {
        return new Builder(container);
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private final ContainerProps container;
        private final SortedMap<String, ContainerProps> containers = new TreeMap<>();
        private final SortedMap<String, TaskVolume> volumes = new TreeMap<>();
        private Optional<FireLens> fireLens = Optional.empty();
        private Optional<AdotCollector> adot = Optional.empty();
        private final List<Access> access = new ArrayList<>();
        private TaskSize size = TaskSize.of(256, 512);
        private Architecture architecture = Architecture.X86_64;
        private NetworkMode networkMode = NetworkMode.AWS_VPC;
        private Optional<String> hostNetworkReason = Optional.empty();
        private Optional<Integer> ephemeralStorageGiB = Optional.empty();
        private Optional<String> family = Optional.empty();
        private RetentionDays logRetention = RetentionDays.ONE_MONTH;
        private RemovalPolicy logRemovalPolicy = RemovalPolicy.DESTROY;
        private Optional<IKey> encryptionKey = Optional.empty();

        private Builder(ContainerProps container) {
            this.container = container;
        }

        /** Adds a further container. Default: none. */
        public Builder container(String name, ContainerProps container) {
            containers.put(name, container);
            return this;
        }

        /** Adds a volume, which a container mounts by this name. Default: none. */
        public Builder volume(String name, TaskVolume volume) {
            volumes.put(name, volume);
            return this;
        }

        /** Adds a Fluent Bit that the main container logs through. Default: none, it logs to CloudWatch. */
        public Builder fireLens(FireLens fireLens) {
            this.fireLens = Optional.of(fireLens);
            return this;
        }

        /** Adds an OpenTelemetry collector, which the main container is told of. Default: none. */
        public Builder adot(AdotCollector collector) {
            this.adot = Optional.of(collector);
            return this;
        }

        /** Adds something that the role of the task may do. Default: nothing. */
        public Builder access(Access access) {
            this.access.add(access);
            return this;
        }

        /** Sets the CPU and the memory of a task. Default: 256 CPU units and 512 MiB. */
        public Builder size(TaskSize size) {
            this.size = size;
            return this;
        }

        /** Sets the processor that the images are built for. Default: x86_64. */
        public Builder architecture(Architecture architecture) {
            this.architecture = architecture;
            return this;
        }

        /** Sets how the containers reach the network: awsvpc, on EC2 bridge, on instances host. Default: awsvpc. */
        public Builder networkMode(NetworkMode mode) {
            this.networkMode = mode;
            return this;
        }

        /** Sets why the containers share the instance's own network; needed for that. Default: none. */
        public Builder hostNetworkReason(String reason) {
            this.hostNetworkReason = Optional.of(reason);
            return this;
        }

        /** Sets the disk of a task on Fargate, 21 to 200 GiB. Default: the 20 GiB that are always there. */
        public Builder ephemeralStorageGiB(int size) {
            this.ephemeralStorageGiB = Optional.of(size);
            return this;
        }

        /** Sets the name of the task definition. Default: the CDK's choice. */
        public Builder family(String name) {
            this.family = Optional.of(name);
            return this;
        }

        /** Sets how long the logs are kept. Default: one month. */
        public Builder logRetention(RetentionDays retention) {
            this.logRetention = retention;
            return this;
        }

        /** Sets what becomes of the logs when the task is removed. Default: they are removed. */
        public Builder logRemovalPolicy(RemovalPolicy policy) {
            this.logRemovalPolicy = policy;
            return this;
        }

        /** Sets the key that encrypts the logs; its policy has to let CloudWatch Logs use it, as that of an EncryptionKey does. Default: a key of AWS. */
        public Builder encryptionKey(IKey key) {
            this.encryptionKey = Optional.of(key);
            return this;
        }

        /**
         * Returns the props.
         *
         * @throws IllegalArgumentException if ECS would refuse a value
         */
        public TaskProps build() {
            return new TaskProps(
                    container,
                    containers,
                    volumes,
                    fireLens,
                    adot,
                    access,
                    size,
                    architecture,
                    networkMode,
                    hostNetworkReason,
                    ephemeralStorageGiB,
                    family,
                    logRetention,
                    logRemovalPolicy,
                    encryptionKey);
        }
    }
}
