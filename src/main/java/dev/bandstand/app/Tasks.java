package dev.bandstand.app;

import dev.bandstand.cluster.Capacity;
import dev.bandstand.cluster.Cluster;
import dev.bandstand.database.DatabaseConnection;
import dev.bandstand.database.DatabaseVariables;
import dev.bandstand.network.Network;
import dev.bandstand.scaling.TaskSize;
import dev.bandstand.settings.ContainerSettings;
import dev.bandstand.settings.HealthCheckSettings;
import dev.bandstand.settings.ImageSettings;
import dev.bandstand.settings.SecretSettings;
import dev.bandstand.settings.ServiceSettings;
import dev.bandstand.settings.Settings;
import dev.bandstand.settings.TaskSettings;
import dev.bandstand.task.Architecture;
import dev.bandstand.task.ContainerHealthCheck;
import dev.bandstand.task.ContainerProps;
import dev.bandstand.task.Launch;
import dev.bandstand.task.TaskImage;
import dev.bandstand.task.TaskProps;
import dev.bandstand.task.TaskSecret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awscdk.services.ecr.IRepository;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.secretsmanager.Secret;

/** Turns what the settings say of a task into what one task runs and where it is started. */
final class Tasks {

    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(1);
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final Backend.Site site;
    private final Settings settings;
    private final Network network;
    private final Cluster cluster;
    private final Backend.Data data;
    private final Optional<ISecret> databaseSecret;
    private final SortedMap<String, ISecret> imported = new TreeMap<>();

    Tasks(Backend.Site site, Settings settings, Network network, Cluster cluster, Backend.Data data) {
        this.site = site;
        this.settings = settings;
        this.network = network;
        this.cluster = cluster;
        this.data = data;
        this.databaseSecret = data.database()
                .filter(database -> settings.services().values().stream()
                        .anyMatch(service -> service.task().database()))
                .map(database -> database.getConnection().secretIn(site.stack(), "DatabaseSecret"));
    }

    Launch launch(TaskSettings task) {
        Capacity capacity = Capacity.valueOf(task.capacity().name());
        return Launch.builder(cluster.getCluster())
                .capacity(capacity.compatibility(), cluster.strategies(capacity))
                .subnets(network.getPrivateSubnets())
                .executeCommand(settings.cluster().executeCommand())
                .build();
    }

    /** Returns the task of a service, which listens and is checked. */
    TaskProps of(ServiceSettings service) {
        var container = container(service.task()).port(service.port());
        healthCheck(service.healthCheck()).ifPresent(container::healthCheck);
        return task(service.task(), container.build());
    }

    private TaskProps task(TaskSettings settings, ContainerProps container) {
        var task = TaskProps.builder(container)
                .family(settings.family())
                .architecture(Architecture.valueOf(settings.architecture().name()))
                .size(TaskSize.of(settings.cpu(), settings.memoryMiB()))
                .logRetention(Retention.of(settings.logRetention()));
        site.key().ifPresent(task::encryptionKey);
        return task.build();
    }

    private ContainerProps.Builder container(TaskSettings task) {
        ContainerSettings main = task.container();
        var container = ContainerProps.builder(image(main))
                .name(task.containerName())
                .command(main.command())
                .entryPoint(main.entryPoint())
                .environment(main.environment())
                .readOnlyRootFilesystem(main.readOnlyRootFilesystem())
                .stopTimeout(main.stopTimeout());
        main.secrets().forEach((name, secret) -> container.secret(name, secret(secret)));
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
        return Optional.of(ContainerHealthCheck.builder(check.command())
                .interval(check.interval())
                .timeout(shorter(check.timeout(), LONGEST_TIMEOUT))
                .retries(check.unhealthyThreshold())
                .startPeriod(shorter(check.gracePeriod(), LONGEST_START))
                .build());
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

    private TaskImage image(ContainerSettings settings) {
        if (settings.image().isEmpty()) {
            return TaskImage.placeholder();
        }
        ImageSettings image = settings.image().get();
        return image.tag()
                .map(tag -> TaskImage.tag(repository(), tag))
                .or(() -> image.digest().map(digest -> TaskImage.digest(repository(), digest)))
                .or(() -> image.uri().map(TaskImage::uri))
                .orElseGet(() -> TaskImage.dockerfile(Path.of(image.dockerfile().orElseThrow())));
    }

    private IRepository repository() {
        return data.registry().orElseThrow().getRepository();
    }

    private TaskSecret secret(SecretSettings settings) {
        ISecret secret = imported.computeIfAbsent(settings.secret(), name -> {
            String id = "Secret" + (imported.size() + 1);
            if (!settings.isArn()) {
                return Secret.fromSecretNameV2(site.stack(), id, name);
            }
            return name.matches(".*-[A-Za-z0-9]{6}")
                    ? Secret.fromSecretCompleteArn(site.stack(), id, name)
                    : Secret.fromSecretPartialArn(site.stack(), id, name);
        });
        return settings.key().map(key -> TaskSecret.of(secret, key)).orElseGet(() -> TaskSecret.of(secret));
    }
}
