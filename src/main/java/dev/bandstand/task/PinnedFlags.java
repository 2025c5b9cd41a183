package dev.bandstand.task;

import java.util.List;
import software.constructs.Construct;

/** Feature flags that decide what the CDK puts into a service and that no property sets: the same in every app. */
public final class PinnedFlags {

    private static final List<String> ON =
            List.of("@aws-cdk/aws-ecs-patterns:uniqueTargetGroupId", "@aws-cdk/aws-ecs:removeDefaultDeploymentAlarm");

    private PinnedFlags() {}

    /** Sets the flags below {@code construct}, which must not have children yet. */
    public static void below(Construct construct) {
        ON.forEach(flag -> construct.getNode().setContext(flag, true));
    }
}
