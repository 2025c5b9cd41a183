package dev.bandstand.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awscdk.services.ecs.AppProtocol;
import software.amazon.awscdk.services.ecs.Capability;
import software.amazon.awscdk.services.ecs.ContainerDependencyCondition;
import software.amazon.awscdk.services.ecs.UlimitName;

/** Collects what a container has beyond its program: its place beside other containers, its limits and its volumes. */
public abstract sealed class ContainerBuilder permits ContainerProps.Builder {
    boolean essential = true;
    final List<ContainerPort> ports = new ArrayList<>();
    Optional<String> portName = Optional.empty();
    Optional<AppProtocol> appProtocol = Optional.empty();
    List<Capability> dropCapabilities = ContainerProps.DROPPED;
    final SortedMap<UlimitName, ProcessLimit> ulimits = new TreeMap<>();
    boolean initProcess = true;
    Optional<RestartPolicy> restartPolicy = Optional.empty();
    Optional<Duration> startTimeout = Optional.empty();
    final SortedMap<String, ContainerDependencyCondition> dependsOn = new TreeMap<>();
    List<String> links = List.of();
    Optional<Integer> cpu = Optional.empty();
    Optional<Integer> memoryMiB = Optional.empty();
    Optional<Integer> memoryReservationMiB = Optional.empty();
    final SortedMap<String, Mount> mounts = new TreeMap<>();
    List<VolumesFrom> volumesFrom = List.of();

    abstract ContainerProps.Builder self();

    /** Sets whether the task ends when the container does; that of the main container always does. Default: true. */
    public ContainerProps.Builder essential(boolean essential) {
        this.essential = essential;
        return self();
    }

    /** Adds a port that the container listens on, beside that of {@link ContainerProps.Builder#port}. Default: none. */
    public ContainerProps.Builder port(ContainerPort port) {
        ports.add(port);
        return self();
    }

    /** Sets the name by which Service Connect knows the port of {@link ContainerProps.Builder#port}. Default: none. */
    public ContainerProps.Builder portName(String name) {
        this.portName = Optional.of(name);
        return self();
    }

    /** Sets what is spoken on the port that has a name. Default: none, so that Service Connect takes it as plain TCP. */
    public ContainerProps.Builder appProtocol(AppProtocol protocol) {
        this.appProtocol = Optional.of(protocol);
        return self();
    }

    /**
     * Sets the Linux capabilities that the container does without, of those that Docker grants. Default: AUDIT_WRITE, MKNOD,
     * NET_RAW, SETFCAP, SETPCAP and SYS_CHROOT, which a backend has no use for.
     */
    public ContainerProps.Builder dropCapabilities(List<Capability> capabilities) {
        this.dropCapabilities = capabilities;
        return self();
    }

    /** Sets a limit of the container's processes. Default: those of the host. */
    public ContainerProps.Builder ulimit(UlimitName name, ProcessLimit limit) {
        ulimits.put(name, limit);
        return self();
    }

    /** Sets whether an init process runs first, which passes signals on and buries dead children. Default: true. */
    public ContainerProps.Builder initProcess(boolean initProcess) {
        this.initProcess = initProcess;
        return self();
    }

    /** Sets how the container is started again when it ends, while the task runs on. Default: it is not. */
    public ContainerProps.Builder restartPolicy(RestartPolicy policy) {
        this.restartPolicy = Optional.of(policy);
        return self();
    }

    /**
     * Sets how long containers that depend on this one wait for it before the task gives up, 2 to 120 seconds. Default: 3 minutes
     * on Fargate, and what the agent is set to on instances.
     */
    public ContainerProps.Builder startTimeout(Duration timeout) {
        this.startTimeout = Optional.of(timeout);
        return self();
    }

    /** Adds what another container must have come to before this one starts. Default: none. */
    public ContainerProps.Builder dependsOn(String container, ContainerDependencyCondition condition) {
        dependsOn.put(container, condition);
        return self();
    }

    /** Sets the containers that this one reaches by name in bridge mode, each with an alias after a colon if it has one. Default: none. */
    public ContainerProps.Builder links(List<String> containers) {
        this.links = containers;
        return self();
    }

    /** Sets the container's share of the task's CPU, in units. Default: for the main container what the others leave, else none. */
    public ContainerProps.Builder cpu(int units) {
        this.cpu = Optional.of(units);
        return self();
    }

    /** Sets the most memory the container takes, in MiB. Default: for the main container what the others leave, else none. */
    public ContainerProps.Builder memoryMiB(int limit) {
        this.memoryMiB = Optional.of(limit);
        return self();
    }

    /** Sets the memory that is kept for the container, in MiB. Default: its limit. */
    public ContainerProps.Builder memoryReservationMiB(int reservation) {
        this.memoryReservationMiB = Optional.of(reservation);
        return self();
    }

    /** Adds the place of a volume of the task. Default: none. */
    public ContainerProps.Builder mount(String volume, Mount mount) {
        mounts.put(volume, mount);
        return self();
    }

    /** Sets the containers whose mounts this one has too. Default: none. */
    public ContainerProps.Builder volumesFrom(List<VolumesFrom> containers) {
        this.volumesFrom = containers;
        return self();
    }
}
