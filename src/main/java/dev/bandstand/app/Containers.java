package dev.bandstand.app;

import dev.bandstand.settings.ContainerHealthCheckSettings;
import dev.bandstand.settings.ContainerSettings;
import dev.bandstand.settings.FurtherContainerSettings;
import dev.bandstand.settings.ImageSettings;
import dev.bandstand.settings.PortSettings;
import dev.bandstand.settings.RestartPolicySettings;
import dev.bandstand.settings.SecretSettings;
import dev.bandstand.task.ContainerHealthCheck;
import dev.bandstand.task.ContainerPort;
import dev.bandstand.task.ContainerProps;
import dev.bandstand.task.Mount;
import dev.bandstand.task.ProcessLimit;
import dev.bandstand.task.RestartPolicy;
import dev.bandstand.task.TaskImage;
import dev.bandstand.task.TaskSecret;
import dev.bandstand.task.VolumesFrom;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awscdk.services.ecr.IRepository;
import software.amazon.awscdk.services.ecs.Capability;
import software.amazon.awscdk.services.ecs.ContainerDependencyCondition;
import software.amazon.awscdk.services.ecs.Protocol;
import software.amazon.awscdk.services.ecs.UlimitName;

/** Carries what the settings say of a container over to the props of one, key by key. */
final class Containers {

    private final Optional<IRepository> repository;

    /** Takes images by tag and digest from {@code repository}. */
    Containers(Optional<IRepository> repository) {
        this.repository = repository;
    }

    ContainerProps.Builder of(ContainerSettings settings) {
        var container = ContainerProps.builder(image(settings.image()))
                .entryPoint(settings.entryPoint())
                .command(settings.command())
                .environment(settings.environment())
                .readOnlyRootFilesystem(settings.readOnlyRootFilesystem())
                .dropCapabilities(settings.dropCapabilities().stream()
                        .map(capability -> Capability.valueOf(capability.name()))
                        .toList())
                .initProcess(settings.initProcess())
                .links(settings.links())
                .volumesFrom(settings.volumesFrom().stream()
                        .map(from -> new VolumesFrom(from.container(), from.readOnly()))
                        .toList())
                .stopTimeout(settings.stopTimeout());
        settings.workingDirectory().ifPresent(container::workingDirectory);
        settings.user().ifPresent(container::user);
        settings.secrets().forEach((name, secret) -> container.secret(name, secret(secret)));
        settings.ulimits()
                .forEach((name, limit) -> container.ulimit(
                        UlimitName.valueOf(name.toUpperCase(Locale.ROOT)),
                        new ProcessLimit(limit.soft(), limit.hard())));
        settings.restartPolicy().ifPresent(policy -> container.restartPolicy(restartPolicy(policy)));
        settings.startTimeout().ifPresent(container::startTimeout);
        settings.dependsOn()
                .forEach((other, condition) ->
                        container.dependsOn(other, ContainerDependencyCondition.valueOf(condition.name())));
        settings.memoryReservationMiB().ifPresent(container::memoryReservationMiB);
        settings.mounts()
                .forEach((volume, mount) -> container.mount(volume, new Mount(mount.path(), mount.readOnly())));
        return container;
    }

    ContainerProps further(FurtherContainerSettings settings) {
        var container = of(settings.container()).essential(settings.essential());
        settings.cpu().ifPresent(container::cpu);
        settings.memoryMiB().ifPresent(container::memoryMiB);
        settings.ports().forEach(port -> container.port(port(port)));
        settings.healthCheck().ifPresent(check -> container.healthCheck(healthCheck(check)));
        return container.build();
    }

    private TaskImage image(Optional<ImageSettings> settings) {
        if (settings.isEmpty()) {
            return TaskImage.placeholder();
        }
        ImageSettings image = settings.get();
        return image.tag()
                .map(tag -> TaskImage.tag(repository.orElseThrow(), tag))
                .or(() -> image.digest().map(digest -> TaskImage.digest(repository.orElseThrow(), digest)))
                .or(() -> image.uri().map(TaskImage::uri))
                .orElseGet(() -> TaskImage.dockerfile(Path.of(image.dockerfile().orElseThrow())));
    }

    private static TaskSecret secret(SecretSettings settings) {
        if (settings.source() == SecretSettings.Source.PARAMETER_STORE) {
            return TaskSecret.parameter(settings.secret());
        }
        return settings.key()
                .map(key -> TaskSecret.secret(settings.secret(), key))
                .orElseGet(() -> TaskSecret.secret(settings.secret()));
    }

    private static RestartPolicy restartPolicy(RestartPolicySettings settings) {
        return new RestartPolicy(settings.ignoredExitCodes(), settings.attemptPeriod());
    }

    private static ContainerPort port(PortSettings settings) {
        return new ContainerPort(
                settings.container(),
                settings.host(),
                Protocol.valueOf(settings.protocol().name()));
    }

    static ContainerHealthCheck healthCheck(ContainerHealthCheckSettings settings) {
        return new ContainerHealthCheck(
                settings.command(),
                settings.interval(),
                settings.timeout(),
                settings.retries(),
                settings.startPeriod());
    }
}
