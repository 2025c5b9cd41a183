package dev.bandstand.observability;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.ecs.IBaseService;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;
import software.amazon.awscdk.services.sqs.IQueue;

/** The graphs of one service. */
final class ServiceGraphs {

    private static final String ECS = "AWS/ECS";
    private static final String BALANCER = "AWS/ApplicationELB";
    private static final String SQS = "AWS/SQS";

    private ServiceGraphs() {}

    static List<GraphWidget> of(WatchedService watched, boolean containerInsights) {
        var graphs = new ArrayList<GraphWidget>();
        graphs.add(use(watched.service()));
        if (containerInsights) {
            graphs.add(tasks(watched.service()));
            graphs.add(network(watched.service()));
        }
        watched.targets().ifPresent(targets -> {
            graphs.add(requests(targets));
            graphs.add(latency(targets));
            graphs.add(hosts(targets));
        });
        watched.queue().ifPresent(queue -> graphs.addAll(queue(watched, queue)));
        if (!watched.metrics().isEmpty()) {
            graphs.add(further(watched.metrics()));
        }
        return graphs;
    }

    private static GraphWidget use(IBaseService service) {
        var dimensions = ServiceMetrics.dimensions(service);
        return Graph.titled("CPU and memory (%)")
                .line("CPU", ECS, "CPUUtilization", dimensions, "Average")
                .line("CPU of the busiest task", ECS, "CPUUtilization", dimensions, "Maximum")
                .line("memory", ECS, "MemoryUtilization", dimensions, "Average")
                .widget();
    }

    private static GraphWidget tasks(IBaseService service) {
        var dimensions = ServiceMetrics.dimensions(service);
        return Graph.titled("Tasks")
                .line("running", ServiceMetrics.INSIGHTS, "RunningTaskCount", dimensions, "Average")
                .line("desired", ServiceMetrics.INSIGHTS, "DesiredTaskCount", dimensions, "Average")
                .line("pending", ServiceMetrics.INSIGHTS, "PendingTaskCount", dimensions, "Average")
                .widget();
    }

    private static GraphWidget network(IBaseService service) {
        var dimensions = ServiceMetrics.dimensions(service);
        return Graph.titled("Network (bytes a second)")
                .line("received", ServiceMetrics.INSIGHTS, "NetworkRxBytes", dimensions, "Average")
                .line("sent", ServiceMetrics.INSIGHTS, "NetworkTxBytes", dimensions, "Average")
                .widget();
    }

    private static GraphWidget requests(ApplicationTargetGroup targets) {
        var dimensions = ServiceMetrics.dimensions(targets);
        return Graph.titled("Requests a minute")
                .line("requests", BALANCER, "RequestCount", dimensions, "Sum")
                .line("4xx of the tasks", BALANCER, "HTTPCode_Target_4XX_Count", dimensions, "Sum")
                .line("5xx of the tasks", BALANCER, "HTTPCode_Target_5XX_Count", dimensions, "Sum")
                .line(
                        "5xx of the load balancer",
                        BALANCER,
                        "HTTPCode_ELB_5XX_Count",
                        ServiceMetrics.ofBalancer(targets),
                        "Sum")
                .widget();
    }

    private static GraphWidget latency(ApplicationTargetGroup targets) {
        var dimensions = ServiceMetrics.dimensions(targets);
        return Graph.titled("Seconds to an answer")
                .line("p50", BALANCER, "TargetResponseTime", dimensions, "p50")
                .line("p95", BALANCER, "TargetResponseTime", dimensions, "p95")
                .line("p99", BALANCER, "TargetResponseTime", dimensions, "p99")
                .widget();
    }

    private static GraphWidget hosts(ApplicationTargetGroup targets) {
        var dimensions = ServiceMetrics.dimensions(targets);
        return Graph.titled("Tasks behind the load balancer")
                .line("healthy", BALANCER, "HealthyHostCount", dimensions, "Minimum")
                .line("unhealthy", BALANCER, "UnHealthyHostCount", dimensions, "Maximum")
                .widget();
    }

    private static List<GraphWidget> queue(WatchedService watched, IQueue queue) {
        var dimensions = dimensions(queue);
        var messages = Graph.titled("Messages")
                .line("waiting", SQS, "ApproximateNumberOfMessagesVisible", dimensions, "Maximum")
                .line("in work", SQS, "ApproximateNumberOfMessagesNotVisible", dimensions, "Maximum");
        watched.deadLetters()
                .ifPresent(letters -> messages.line(
                        "failed", SQS, "ApproximateNumberOfMessagesVisible", dimensions(letters), "Maximum"));
        var age = Graph.titled("Age of the oldest message (seconds)")
                .line("age", SQS, "ApproximateAgeOfOldestMessage", dimensions, "Maximum");
        return List.of(messages.widget(), age.widget());
    }

    private static SortedMap<String, String> dimensions(IQueue queue) {
        var dimensions = new TreeMap<String, String>();
        dimensions.put("QueueName", queue.getQueueName());
        return dimensions;
    }

    private static GraphWidget further(List<CustomMetric> metrics) {
        var graph = Graph.titled("Custom metrics (sum of a minute)");
        metrics.forEach(
                metric -> graph.line(metric.title(), metric.namespace(), metric.name(), metric.dimensions(), "Sum"));
        return graph.widget();
    }
}
