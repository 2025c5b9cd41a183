package dev.bandstand.observability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.YAxisProps;

/** A graph of a dashboard, a quarter of its width, in which every line begins at 0. */
final class Graph {

    private static final int WIDTH = 6;
    private static final int HEIGHT = 6;
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final String title;
    private final List<IMetric> lines = new ArrayList<>();

    private Graph(String title) {
        this.title = title;
    }

    static Graph titled(String title) {
        return new Graph(title);
    }

    Graph line(String label, String namespace, String metric, SortedMap<String, String> dimensions, String statistic) {
        lines.add(ServiceMetrics.metric(namespace, metric, dimensions, statistic, PERIOD)
                .with(MetricOptions.builder().label(label).build()));
        return this;
    }

    GraphWidget widget() {
        return GraphWidget.Builder.create()
                .title(title)
                .left(lines)
                .leftYAxis(YAxisProps.builder().min(0).build())
                .width(WIDTH)
                .height(HEIGHT)
                .build();
    }
}
