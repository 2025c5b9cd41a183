package dev.bandstand.task;

import static dev.bandstand.task.Requirement.require;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awscdk.services.ecs.NetworkMode;

/** The sidecars of a task as containers, and what they change for the main one. */
final class Sidecars {

    /** The container that FireLens is. */
    static final String LOG_ROUTER = "log-router";

    /** The container that the collector is. */
    static final String COLLECTOR = "aws-otel-collector";

    private static final int OTLP_HTTP = 4318;

    private Sidecars() {}

    /** Keeps the names of the sidecars for them. */
    static void check(Set<String> containers, boolean router, boolean collector) {
        require(
                !(router && containers.contains(LOG_ROUTER)),
                "containers must not hold log-router beside sidecars.fireLens, got: log-router");
        require(
                !(collector && containers.contains(COLLECTOR)),
                "containers must not hold aws-otel-collector beside sidecars.adot, got: aws-otel-collector");
    }

    /** Returns the containers of the sidecars, by name. */
    static Map<String, ContainerProps> of(TaskProps task) {
        Map<String, ContainerProps> containers = new LinkedHashMap<>();
        task.fireLens().ifPresent(fireLens -> containers.put(LOG_ROUTER, router(fireLens)));
        task.adot().ifPresent(collector -> containers.put(COLLECTOR, collector(collector)));
        return containers;
    }

    /** FireLens runs as root: the socket that it makes lies in a folder of the agent's. */
    private static ContainerProps router(FireLens fireLens) {
        return ContainerProps.builder(TaskImage.uri(fireLens.image()))
                .user("0")
                .memoryReservationMiB(fireLens.memoryMiB())
                .build();
    }

    /** The application goes on without it, so that it is started again by itself. */
    private static ContainerProps collector(AdotCollector collector) {
        var props = ContainerProps.builder(TaskImage.uri(collector.image()))
                .essential(false)
                .restartPolicy(RestartPolicy.always().attemptPeriod(Duration.ofMinutes(1)))
                .healthCheck(ContainerHealthCheck.builder(List.of("/healthcheck"))
                        .startPeriod(Duration.ofSeconds(10))
                        .build())
                .memoryReservationMiB(collector.memoryMiB());
        collector
                .configuration()
                .ifPresentOrElse(
                        text -> props.secret("AOT_CONFIG_CONTENT", text),
                        () -> props.command(List.of("--config=" + collector.config())));
        return props.build();
    }

    /** Returns the variables of the main container: its own, and what the OpenTelemetry SDKs look for. */
    static SortedMap<String, String> environment(TaskProps task, String mainName) {
        var variables = new TreeMap<String, String>();
        if (task.adot().isPresent()) {
            String host = task.networkMode() == NetworkMode.BRIDGE ? COLLECTOR : "localhost";
            variables.put("OTEL_EXPORTER_OTLP_ENDPOINT", "http://" + host + ":" + OTLP_HTTP);
            variables.put("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
            variables.put("OTEL_PROPAGATORS", "tracecontext,baggage,xray");
            variables.put("OTEL_SERVICE_NAME", mainName);
            variables.keySet().removeAll(task.container().secrets().keySet());
        }
        variables.putAll(task.container().environment());
        return variables;
    }

    /** Returns the links of the main container: its own, and in bridge mode to the collector. */
    static List<String> links(TaskProps task) {
        List<String> links = new ArrayList<>(task.container().links());
        if (task.adot().isPresent() && task.networkMode() == NetworkMode.BRIDGE) {
            links.add(COLLECTOR);
        }
        return links;
    }
}
