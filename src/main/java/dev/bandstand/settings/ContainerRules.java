package dev.bandstand.settings;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a container must hold to. */
final class ContainerRules {

    private static final Duration SHORTEST_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(2);
    private static final int NO_LIMIT = -1;

    private ContainerRules() {}

    /**
     * Checks what a main container and a further one share.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html">ContainerDefinition</a>
     */
    static void check(ContainerSettings container, Checks checks) {
        checks.between("stopTimeout", container.stopTimeout(), SHORTEST_TIMEOUT, LONGEST_TIMEOUT);
        container
                .startTimeout()
                .ifPresent(timeout -> checks.between("startTimeout", timeout, SHORTEST_TIMEOUT, LONGEST_TIMEOUT));
        container
                .restartPolicy()
                .ifPresent(policy -> checks.at("restartPolicy")
                        .between(
                                "attemptPeriod",
                                policy.attemptPeriod(),
                                Duration.ofMinutes(1),
                                Duration.ofMinutes(30)));
        container
                .ulimits()
                .forEach((name, limit) -> ulimit(limit, checks.at("ulimits").at(name)));
        boolean all = container.dropCapabilities().contains(KernelCapability.ALL);
        checks.require(
                !all || container.dropCapabilities().size() == 1,
                "dropCapabilities",
                "must hold nothing beside ALL",
                String.join(
                        ", ",
                        container.dropCapabilities().stream().map(Enum::name).toList()));
        mounts(container.mounts(), checks.at("mounts"));
    }

    /** Checks the containers beside the main one. */
    static void further(Settings settings, TaskSettings task, Checks checks) {
        task.containers().forEach((name, container) -> {
            Checks further = checks.at("containers").at(name);
            further.requireWhole(
                    !name.equals(task.containerName()), "must not have the name of the main container", name);
            ImageRules.check(settings, container.container(), further);
            check(container.container(), further);
            VariableRules.ofFurther(container.container(), further);
            container.healthCheck().ifPresent(check -> healthCheck(check, further.at("healthCheck")));
        });
    }

    /**
     * Checks a health check that ECS runs inside the container.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html">HealthCheck</a>
     */
    static void healthCheck(ContainerHealthCheckSettings check, Checks checks) {
        checks.between("interval", check.interval(), Duration.ofSeconds(5), Duration.ofMinutes(5));
        checks.between("timeout", check.timeout(), SHORTEST_TIMEOUT, Duration.ofMinutes(1));
        checks.between("startPeriod", check.startPeriod(), Duration.ZERO, Duration.ofMinutes(5));
        checks.require(
                check.timeout().compareTo(check.interval()) < 0,
                "timeout",
                "must be shorter than interval (" + checks.typed("interval", check.interval()) + ")",
                checks.typed("timeout", check.timeout()));
        HealthCheckRules.command(check.command(), checks);
    }

    private static void ulimit(UlimitSettings limit, Checks checks) {
        boolean holds = limit.hard() == NO_LIMIT || (limit.soft() != NO_LIMIT && limit.soft() <= limit.hard());
        checks.require(holds, "soft", "must be at most hard (" + limit.hard() + ")", limit.soft());
    }

    private static void mounts(SortedMap<String, MountSettings> mounts, Checks checks) {
        SortedMap<String, String> owners = new TreeMap<>();
        mounts.forEach((volume, mount) -> {
            String owner = owners.putIfAbsent(mount.path(), volume);
            checks.at(volume)
                    .require(owner == null, "path", "must differ from the one of volume " + owner, mount.path());
        });
    }
}
