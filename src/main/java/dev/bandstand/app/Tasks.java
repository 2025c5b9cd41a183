package dev.bandstand.app;

import dev.bandstand.cluster.Capacity;
import dev.bandstand.cluster.Cluster;
import dev.bandstand.database.DatabaseConnection;
import dev.bandstand.database.DatabaseVariables;
import dev.bandstand.network.Network;
import dev.bandstand.registry.Registry;
import dev.bandstand.scaling.TaskSize;
import dev.bandstand.settings.AccessSettings;
import dev.bandstand.settings.AdotSettings;
import dev.bandstand.settings.FireLensSettings;
import dev.bandstand.settings.HealthCheckSettings;
import dev.bandstand.settings.JobSettings;
import dev.bandstand.settings.ServiceSettings;
import dev.bandstand.settings.Settings;
import dev.bandstand.settings.TaskSettings;
import dev.bandstand.task.Access;
import dev.bandstand.task.AdotCollector;
import dev.bandstand.task.Architecture;
import dev.bandstand.task.ContainerHealthCheck;
import dev.bandstand.task.ContainerProps;
import dev.bandstand.task.FireLens;
import dev.bandstand.task.Launch;
import dev.bandstand.task.TaskProps;
import dev.bandstand.task.TaskSecret;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awscdk.services.ecs.NetworkMode;
import software.amazon.awscdk.services.secretsmanager.ISecret;

/** Turns what the settings say of a task into what one task runs and where it is started. */
final class Tasks {

    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(1);
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final String PARAMETER = "ssm:";

    private final Backend.Site site;
    private final Settings settings;
    private final Network network;
    private final Cluster cluster;
    private final Backend.Data data;
    private final Containers containers;
    private final Volumes volumes;
    private final Optional<ISecret> databaseSecret;

    Tasks(Backend.Site site, Settings settings, Network network, Cluster cluster, Backend.Data data) {
        this.site = site;
        this.settings = settings;
        this.network = network;
        this.cluster = cluster;
        this.data = data;
        this.containers = new Containers(data.registry().map(Registry::getRepository));
        this.volumes = new Volumes(data.fileSystems());
        this.databaseSecret = data.database()
                .filter(database -> settings.tasks().values().stream().anyMatch(TaskSettings::database))
                .map(database -> database.getConnection().secretIn(site.stack(), "DatabaseSecret"));
    }

    Launch launch(TaskSettings task) {
        Capacity capacity = Capacity.valueOf(task.capacity().name());
        var launch = Launch.builder(cluster.getCluster())
                .capacity(capacity.compatibility(), cluster.strategies(capacity))
                .subnets(network.getPrivateSubnets())
                .executeCommand(settings.cluster().executeCommand());
        cluster.getInstanceGroup().ifPresent(launch::instances);
        task.placement().ifPresent(placement -> launch.placement(Placements.of(placement)));
        return launch.build();
    }

    /** Returns the task of a service, which listens and is checked. */
    TaskProps of(ServiceSettings service) {
        var container = container(service.task()).port(service.port());
        service.internal().ifPresent(internal -> container.portName(internal.name()));
        healthCheck(service.healthCheck()).ifPresent(container::healthCheck);
        return task(service.task(), container.build());
    }

    /** Returns the task of a job. */
    TaskProps of(JobSettings job) {
        var container = container(job.task());
        job.healthCheck().ifPresent(check -> container.healthCheck(Containers.healthCheck(check)));
        return task(job.task(), container.build());
    }

    private TaskProps task(TaskSettings settings, ContainerProps container) {
        var task = TaskProps.builder(container)
                .family(settings.family())
                .architecture(Architecture.valueOf(settings.architecture().name()))
                .networkMode(mode(settings.networkMode()))
                .size(TaskSize.of(settings.cpu(), settings.memoryMiB()))
                .logRetention(Retention.of(settings.logRetention()));
        site.key().ifPresent(task::encryptionKey);
        settings.hostNetworkReason().ifPresent(task::hostNetworkReason);
        settings.ephemeralStorageGiB().ifPresent(task::ephemeralStorageGiB);
        settings.containers().forEach((name, further) -> task.container(name, containers.further(further)));
        settings.volumes().forEach((name, volume) -> task.volume(name, volumes.of(volume)));
        settings.sidecars().fireLens().ifPresent(sidecar -> task.fireLens(fireLens(sidecar)));
        settings.sidecars().adot().ifPresent(sidecar -> task.adot(adot(sidecar)));
        settings.access().forEach(access -> task.access(access(access)));
        return task.build();
    }

    private static NetworkMode mode(TaskSettings.NetworkMode mode) {
        return switch (mode) {
            case AWSVPC -> NetworkMode.AWS_VPC;
            case BRIDGE -> NetworkMode.BRIDGE;
            case HOST -> NetworkMode.HOST;
        };
    }

    private ContainerProps.Builder container(TaskSettings task) {
        var container = containers.of(task.container()).name(task.containerName());
        task.containerCpu().ifPresent(container::cpu);
        task.containerMemoryMiB().ifPresent(container::memoryMiB);
        if (task.database()) {
            data.database().ifPresent(database -> connect(container, database.getConnection()));
        }
        return container;
    }

    /** The check inside the container keeps the pace of the load balancer's, as far as ECS can. */
    private static Optional<ContainerHealthCheck> healthCheck(HealthCheckSettings check) {
        if (check.command().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ContainerHealthCheck(
                check.command(),
                check.interval(),
                shorter(check.timeout(), LONGEST_TIMEOUT),
                check.unhealthyThreshold(),
                shorter(check.gracePeriod(), LONGEST_START)));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void connect(ContainerProps.Builder container, DatabaseConnection connection) {
        var names = settings.database().orElseThrow().environment();
        var variables = new DatabaseVariables(names.host(), names.port(), names.name(), names.user(), names.password());
        ISecret secret = databaseSecret.orElseThrow();
        container.environment(variables.environment(connection));
        variables.secretKeys().forEach((name, key) -> container.secret(name, TaskSecret.of(secret, key)));
    }

    private static FireLens fireLens(FireLensSettings settings) {
        var router = FireLens.builder().image(settings.uri()).memoryMiB(settings.memoryMiB());
        settings.options().forEach(router::option);
        return router.build();
    }

    private static AdotCollector adot(AdotSettings settings) {
        var collector = AdotCollector.builder().image(settings.uri()).memoryMiB(settings.memoryMiB());
        return settings.config().startsWith(PARAMETER)
                ? collector
                        .configuration(TaskSecret.parameter(settings.config().substring(PARAMETER.length())))
                        .build()
                : collector.config(settings.config()).build();
    }

    private static Access access(AccessSettings settings) {
        if (settings instanceof AccessSettings.OnResource on) {
            return Access.to(
                    Access.Kind.valueOf(on.kind().name()),
                    on.resource(),
                    Access.Rights.valueOf(on.rights().name()));
        }
        AccessSettings.ToAct act = (AccessSettings.ToAct) settings;
        return Access.act(act.actions(), act.resources());
    }
}
