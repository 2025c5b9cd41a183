package dev.bandstand.service;

import static dev.bandstand.service.ServiceDurations.cdk;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.ecs.Capability;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.HealthCheck;
import software.amazon.awscdk.services.ecs.LinuxParameters;
import software.amazon.awscdk.services.ecs.PortMapping;
import software.amazon.awscdk.services.ecs.Protocol;
import software.constructs.Construct;

/** The one container of a task: what it runs, and how little it may do. */
final class TaskContainer {

    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(1);
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private TaskContainer() {}

    static ContainerDefinitionOptions of(
            Construct scope, String name, TaskImage image, ServiceProps props, TaskSecrets secrets, TaskLogs logs) {
        TaskProps task = props.task();
        boolean placeholder = task.image().isPlaceholder();
        HealthCheckProps check = props.healthCheck();
        return ContainerDefinitionOptions.builder()
                .containerName(name)
                .image(image.container())
                .essential(true)
                .privileged(false)
                .cpu(task.size().cpu())
                .memoryLimitMiB(task.size().memoryMiB())
                .portMappings(List.of(PortMapping.builder()
                        .containerPort(task.port())
                        .protocol(Protocol.TCP)
                        .build()))
                .entryPoint(placeholder ? Placeholder.entryPoint() : orNull(task.entryPoint()))
                .command(placeholder ? Placeholder.command(check.path(), task.port()) : orNull(task.command()))
                .environment(new LinkedHashMap<>(task.environment()))
                .secrets(secrets.values())
                .readonlyRootFilesystem(task.readOnlyRootFilesystem())
                .linuxParameters(confined(scope))
                .stopTimeout(cdk(task.stopTimeout()))
                .healthCheck(insideCheck(check, task))
                .logging(logs.driver())
                .build();
    }

    /** Drops what Docker grants and a backend has no use for: raw packets, device files, capabilities of files. */
    private static LinuxParameters confined(Construct scope) {
        LinuxParameters linux = LinuxParameters.Builder.create(scope, "Linux")
                .initProcessEnabled(true)
                .build();
        linux.dropCapabilities(
                Capability.AUDIT_WRITE,
                Capability.MKNOD,
                Capability.NET_RAW,
                Capability.SETFCAP,
                Capability.SETPCAP,
                Capability.SYS_CHROOT);
        return linux;
    }

    private static @Nullable HealthCheck insideCheck(HealthCheckProps check, TaskProps task) {
        if (check.command().isEmpty()) {
            return null;
        }
        List<String> program =
                task.image().isPlaceholder() ? Placeholder.healthCheck(check.path(), task.port()) : check.command();
        return HealthCheck.builder()
                .command(Stream.concat(Stream.of("CMD"), program.stream()).toList())
                .interval(cdk(check.interval()))
                .timeout(cdk(shorter(check.timeout(), LONGEST_TIMEOUT)))
                .retries(check.unhealthyThreshold())
                .startPeriod(cdk(shorter(check.gracePeriod(), LONGEST_START)))
                .build();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static @Nullable List<String> orNull(List<String> words) {
        return words.isEmpty() ? null : words;
    }
}
