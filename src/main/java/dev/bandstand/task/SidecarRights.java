package dev.bandstand.task;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.logs.ILogGroup;

/** What the sidecars of a task do in its role: they send in the name of the task. */
record SidecarRights(Stack stack, TaskProps task, ILogGroup logs) {

    /** Where the collector's own configuration writes metrics. */
    private static final String METRICS = "/aws/ecs/application/metrics";

    List<PolicyStatement> statements() {
        List<PolicyStatement> statements = new ArrayList<>();
        task.fireLens()
                .map(fireLens -> new FireLensDriver(fireLens, logs))
                .filter(FireLensDriver::isCloudWatch)
                .ifPresent(driver -> statements.add(router(driver)));
        if (task.adot().isPresent()) {
            statements.add(allow(
                    "*",
                    "xray:GetSamplingRules",
                    "xray:GetSamplingStatisticSummaries",
                    "xray:GetSamplingTargets",
                    "xray:PutTelemetryRecords",
                    "xray:PutTraceSegments"));
            statements.add(allow(
                    group(METRICS),
                    "logs:CreateLogGroup",
                    "logs:CreateLogStream",
                    "logs:DescribeLogStreams",
                    "logs:PutLogEvents"));
        }
        return statements;
    }

    private PolicyStatement router(FireLensDriver driver) {
        String group = driver.group();
        return allow(
                group.equals(logs.getLogGroupName()) ? logs.getLogGroupArn() : group(group),
                "logs:CreateLogStream",
                "logs:DescribeLogStreams",
                "logs:PutLogEvents");
    }

    private String group(String name) {
        return stack.formatArn(ArnComponents.builder()
                .service("logs")
                .resource("log-group")
                .resourceName(name + ":*")
                .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                .build());
    }

    private static PolicyStatement allow(String resource, String... actions) {
        return PolicyStatement.Builder.create()
                .actions(List.of(actions))
                .resources(List.of(resource))
                .build();
    }
}
