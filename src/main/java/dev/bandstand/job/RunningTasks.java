package dev.bandstand.job;

import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.ecs.ICluster;
import software.amazon.awscdk.services.ecs.TaskDefinition;

/**
 * How many tasks of a family run. ECS counts tasks by service only, so these are the samples that Container Insights takes of the
 * family's CPU, one a task and minute.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-ECS.html">Container Insights
 *     metrics</a>
 */
final class RunningTasks {

    private RunningTasks() {}

    static IMetric ofFamily(ICluster cluster, TaskDefinition definition) {
        SortedMap<String, String> dimensions = new TreeMap<>();
        dimensions.put("ClusterName", cluster.getClusterName());
        dimensions.put("TaskDefinitionFamily", definition.getFamily());
        return Metric.Builder.create()
                .namespace("ECS/ContainerInsights")
                .metricName("CpuUtilized")
                .dimensionsMap(dimensions)
                .statistic("SampleCount")
                .period(Duration.minutes(1))
                .build();
    }
}
