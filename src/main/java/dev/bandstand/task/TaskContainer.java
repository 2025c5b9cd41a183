package dev.bandstand.task;

import static dev.bandstand.task.Durations.cdk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.ecs.Capability;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.HealthCheck;
import software.amazon.awscdk.services.ecs.LinuxParameters;
import software.amazon.awscdk.services.ecs.LogDriver;
import software.amazon.awscdk.services.ecs.PortMapping;
import software.amazon.awscdk.services.ecs.Protocol;
import software.amazon.awscdk.services.ecs.Secret;
import software.amazon.awscdk.services.ecs.Ulimit;
import software.constructs.Construct;

/** One container of a task as the CDK takes it: what it runs, and how little it may do. */
record TaskContainer(Construct scope, NamedContainer container, Placeholder placeholder) {

    ContainerDefinitionOptions options(ContainerImage image, Map<String, Secret> secrets, LogDriver logs) {
        ContainerProps props = container.props();
        boolean standIn = props.image().isPlaceholder();
        var options = ContainerDefinitionOptions.builder()
                .containerName(container.name())
                .image(image)
                .essential(props.essential())
                .privileged(false)
                .cpu(container.cpu().orElse(null))
                .memoryLimitMiB(container.memoryMiB().orElse(null))
                .memoryReservationMiB(container.reservationMiB().orElse(null))
                .portMappings(orNull(ports(props)))
                .environment(new LinkedHashMap<>(container.environment()))
                .secrets(secrets)
                .readonlyRootFilesystem(props.readOnlyRootFilesystem())
                .linuxParameters(confined(props))
                .ulimits(orNull(ulimits(props)))
                .stopTimeout(cdk(props.stopTimeout()))
                .startTimeout(props.startTimeout().map(Durations::cdk).orElse(null))
                .healthCheck(props.healthCheck()
                        .map(check -> check(check, standIn ? placeholder.check() : check.command()))
                        .orElse(null))
                .logging(logs);
        props.restartPolicy().ifPresent(policy -> restart(options, policy));
        if (standIn) {
            return options.entryPoint(Placeholder.entryPoint())
                    .command(placeholder.command())
                    .build();
        }
        return options.entryPoint(orNull(props.entryPoint()))
                .command(orNull(props.command()))
                .workingDirectory(props.workingDirectory().orElse(null))
                .user(props.user().orElse(null))
                .build();
    }

    private static List<PortMapping> ports(ContainerProps props) {
        List<PortMapping> mappings = new ArrayList<>();
        props.port()
                .ifPresent(port -> mappings.add(PortMapping.builder()
                        .containerPort(port)
                        .protocol(Protocol.TCP)
                        .name(props.portName().orElse(null))
                        .appProtocol(props.appProtocol().orElse(null))
                        .build()));
        props.ports()
                .forEach(port -> mappings.add(PortMapping.builder()
                        .containerPort(port.container())
                        .hostPort(port.host().orElse(null))
                        .protocol(port.protocol())
                        .build()));
        return mappings;
    }

    private LinuxParameters confined(ContainerProps props) {
        LinuxParameters linux = LinuxParameters.Builder.create(scope, "Linux")
                .initProcessEnabled(props.initProcess())
                .build();
        linux.dropCapabilities(props.dropCapabilities().toArray(Capability[]::new));
        return linux;
    }

    private static List<Ulimit> ulimits(ContainerProps props) {
        List<Ulimit> limits = new ArrayList<>();
        props.ulimits()
                .forEach((name, limit) -> limits.add(Ulimit.builder()
                        .name(name)
                        .softLimit(limit.soft())
                        .hardLimit(limit.hard())
                        .build()));
        return limits;
    }

    private static void restart(ContainerDefinitionOptions.Builder options, RestartPolicy policy) {
        options.enableRestartPolicy(true)
                .restartIgnoredExitCodes(orNull(policy.ignoredExitCodes()))
                .restartAttemptPeriod(cdk(policy.attemptPeriod()));
    }

    private static HealthCheck check(ContainerHealthCheck check, List<String> words) {
        return HealthCheck.builder()
                .command(words)
                .interval(cdk(check.interval()))
                .timeout(cdk(check.timeout()))
                .retries(check.retries())
                .startPeriod(cdk(check.startPeriod()))
                .build();
    }

    private static <T> @Nullable List<T> orNull(List<T> values) {
        return values.isEmpty() ? null : values;
    }
}
