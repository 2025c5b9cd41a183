package dev.bandstand.observability;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.ecs.IBaseService;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;

/** The metrics of CloudWatch by their names and dimensions, so that whoever looks at them may stand in any stack. */
final class ServiceMetrics {

    static final String INSIGHTS = "ECS/ContainerInsights";

    private static final String ECS = "AWS/ECS";
    private static final String BALANCER = "AWS/ApplicationELB";

    private ServiceMetrics() {}

    static Metric of(IBaseService service, ServiceMetric metric, String statistic, Duration period) {
        return switch (metric) {
            case CPU -> metric(ECS, "CPUUtilization", dimensions(service), statistic, period);
            case MEMORY -> metric(ECS, "MemoryUtilization", dimensions(service), statistic, period);
            case RUNNING_TASKS -> metric(INSIGHTS, "RunningTaskCount", dimensions(service), statistic, period);
            default -> throw new IllegalArgumentException(metric.word() + " is measured at a target group");
        };
    }

    static Metric of(ApplicationTargetGroup targets, ServiceMetric metric, String statistic, Duration period) {
        return switch (metric) {
            case HTTP5XX -> metric(BALANCER, "HTTPCode_Target_5XX_Count", dimensions(targets), statistic, period);
            case LATENCY -> metric(BALANCER, "TargetResponseTime", dimensions(targets), statistic, period);
            case UNHEALTHY_HOSTS -> metric(BALANCER, "UnHealthyHostCount", dimensions(targets), statistic, period);
            default -> throw new IllegalArgumentException(metric.word() + " is measured at a service");
        };
    }

    static Metric of(CustomMetric metric, String statistic, Duration period) {
        return metric(metric.namespace(), metric.name(), metric.dimensions(), statistic, period);
    }

    static SortedMap<String, String> dimensions(IBaseService service) {
        var dimensions = new TreeMap<String, String>();
        dimensions.put("ClusterName", service.getCluster().getClusterName());
        dimensions.put("ServiceName", service.getServiceName());
        return dimensions;
    }

    static SortedMap<String, String> dimensions(ApplicationTargetGroup targets) {
        SortedMap<String, String> dimensions = ofBalancer(targets);
        dimensions.put("TargetGroup", targets.getTargetGroupFullName());
        return dimensions;
    }

    static SortedMap<String, String> ofBalancer(ApplicationTargetGroup targets) {
        var dimensions = new TreeMap<String, String>();
        dimensions.put("LoadBalancer", targets.getFirstLoadBalancerFullName());
        return dimensions;
    }

    static Metric metric(
            String namespace, String name, SortedMap<String, String> dimensions, String statistic, Duration period) {
        return Metric.Builder.create()
                .namespace(namespace)
                .metricName(name)
                .dimensionsMap(dimensions)
                .statistic(statistic)
                .period(software.amazon.awscdk.Duration.seconds(period.toSeconds()))
                .build();
    }
}
