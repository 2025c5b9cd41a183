package dev.bandstand.task;

import static dev.bandstand.task.Durations.cdk;

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

/** One container of a task: what it runs, and how little it may do. */
final class TaskContainer {

    private TaskContainer() {}

    static ContainerDefinitionOptions of(
            Construct scope,
            String name,
            PulledImage image,
            TaskProps task,
            Placeholder placeholder,
            TaskSecrets secrets,
            TaskLogs logs) {
        ContainerProps props = task.container();
        boolean standIn = props.image().isPlaceholder();
        return ContainerDefinitionOptions.builder()
                .containerName(name)
                .image(image.container())
                .essential(true)
                .privileged(false)
                .cpu(task.size().cpu())
                .memoryLimitMiB(task.size().memoryMiB())
                .portMappings(props.port().map(TaskContainer::listening).orElse(null))
                .entryPoint(standIn ? Placeholder.entryPoint() : orNull(props.entryPoint()))
                .command(standIn ? placeholder.command() : orNull(props.command()))
                .environment(new LinkedHashMap<>(props.environment()))
                .secrets(secrets.values())
                .readonlyRootFilesystem(props.readOnlyRootFilesystem())
                .linuxParameters(confined(scope))
                .stopTimeout(cdk(props.stopTimeout()))
                .healthCheck(props.healthCheck()
                        .map(check -> check(check, standIn ? placeholder.healthCheck() : check.command()))
                        .orElse(null))
                .logging(logs.driver())
                .build();
    }

    private static List<PortMapping> listening(int port) {
        return List.of(
                PortMapping.builder().containerPort(port).protocol(Protocol.TCP).build());
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

    private static HealthCheck check(ContainerHealthCheck check, List<String> program) {
        return HealthCheck.builder()
                .command(Stream.concat(Stream.of("CMD"), program.stream()).toList())
                .interval(cdk(check.interval()))
                .timeout(cdk(check.timeout()))
                .retries(check.retries())
                .startPeriod(cdk(check.startPeriod()))
                .build();
    }

    private static @Nullable List<String> orNull(List<String> words) {
        return words.isEmpty() ? null : words;
    }
}
