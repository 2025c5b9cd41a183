package dev.bandstand.task;

import java.util.LinkedHashMap;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.FireLensLogDriver;
import software.amazon.awscdk.services.ecs.FirelensConfig;
import software.amazon.awscdk.services.ecs.FirelensLogRouterDefinitionOptions;
import software.amazon.awscdk.services.ecs.FirelensLogRouterType;
import software.amazon.awscdk.services.ecs.LogDriver;
import software.amazon.awscdk.services.logs.ILogGroup;

/** How a container logs through FireLens: by default to the task's own log group, into streams that begin with its name. */
record FireLensDriver(FireLens fireLens, ILogGroup logs) {

    private static final String CLOUDWATCH = "cloudwatch_logs";
    private static final String GROUP = "log_group_name";

    /** Tells whether the logs go to CloudWatch. */
    boolean isCloudWatch() {
        return fireLens.options().getOrDefault("Name", CLOUDWATCH).equals(CLOUDWATCH);
    }

    /** Returns the name of the log group in CloudWatch. */
    String group() {
        return fireLens.options().getOrDefault(GROUP, logs.getLogGroupName());
    }

    LogDriver driver(Stack stack, String container) {
        SortedMap<String, String> options = new TreeMap<>();
        if (isCloudWatch()) {
            options.put("Name", CLOUDWATCH);
            options.put("region", stack.getRegion());
            options.put(GROUP, logs.getLogGroupName());
            options.put("log_stream_prefix", container + "/");
            options.put("auto_create_group", "false");
        }
        options.putAll(fireLens.options());
        return FireLensLogDriver.Builder.create()
                .options(new LinkedHashMap<>(options))
                .build();
    }

    /** Returns {@code container} as the router that FireLens is; the CDK makes one of its own otherwise. */
    static FirelensLogRouterDefinitionOptions router(ContainerDefinitionOptions container) {
        return FirelensLogRouterDefinitionOptions.builder()
                .firelensConfig(FirelensConfig.builder()
                        .type(FirelensLogRouterType.FLUENTBIT)
                        .build())
                .containerName(container.getContainerName())
                .image(container.getImage())
                .essential(container.getEssential())
                .privileged(container.getPrivileged())
                .cpu(container.getCpu())
                .memoryLimitMiB(container.getMemoryLimitMiB())
                .memoryReservationMiB(container.getMemoryReservationMiB())
                .readonlyRootFilesystem(container.getReadonlyRootFilesystem())
                .linuxParameters(container.getLinuxParameters())
                .stopTimeout(container.getStopTimeout())
                .user(container.getUser())
                .logging(container.getLogging())
                .build();
    }
}
