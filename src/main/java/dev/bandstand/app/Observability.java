package dev.bandstand.app;

import dev.bandstand.observability.CustomMetric;
import dev.bandstand.observability.Dashboard;
import dev.bandstand.observability.DashboardProps;
import dev.bandstand.observability.LogMetric;
import dev.bandstand.observability.ServiceAlarms;
import dev.bandstand.settings.ClusterSettings;
import dev.bandstand.settings.Settings;
import dev.bandstand.settings.TaskSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.sns.ITopic;
import software.constructs.Construct;
import software.constructs.IConstruct;

/** Turns the alarms, log metrics and the dashboard of the settings into constructs, once services and jobs stand in the stack. */
final class Observability extends Construct {

    private final Optional<ITopic> topic;
    private final DashboardProps.Builder dashboard;
    private final Construct logMetrics;
    private final Construct alarms;

    Observability(Stack stack, Settings settings, Backend.Data data, Optional<ITopic> alarmTopic) {
        super(stack, "Observability");
        this.topic = alarmTopic;
        this.logMetrics = new Construct(this, "LogMetrics");
        this.alarms = new Construct(this, "Alarms");
        this.dashboard = DashboardProps.builder(settings.name() + "-" + settings.environment())
                .containerInsights(
                        settings.cluster().containerInsights() != ClusterSettings.ContainerInsights.DISABLED);
        settings.services()
                .forEach((id, service) ->
                        watch(id, service.task(), stack.getNode().findChild(ConstructIds.of(id))));
        settings.jobs()
                .forEach((id, job) -> watch(id, job.task(), stack.getNode().findChild(ConstructIds.of(id))));
        data.database().ifPresent(database -> dashboard.database(database.getInstance()));
        if (settings.observability().dashboard()) {
            new Dashboard(this, "Dashboard", dashboard.build());
        }
    }

    private void watch(String id, TaskSettings task, IConstruct construct) {
        Watchable watchable = Watchable.of(construct);
        List<CustomMetric> counted = count(id, task, watchable);
        watchable.shown(id).ifPresent(shown -> {
            var all = shown;
            for (CustomMetric metric : counted) {
                all = all.withMetric(metric);
            }
            dashboard.service(all);
        });
        if (!task.alarms().isEmpty()) {
            var props = watchable.alarms();
            topic.ifPresent(props::topic);
            task.alarms().forEach((name, alarm) -> props.alarm(name, Thresholds.alarm(alarm)));
            var made = new ServiceAlarms(alarms, ConstructIds.of(id), props.build());
            made.getAlarms().values().forEach(dashboard::alarm);
        }
    }

    /** Counts in the log, and returns what can be shown: with dimensions, only the lines tell which metrics there are. */
    private List<CustomMetric> count(String id, TaskSettings task, Watchable watchable) {
        var counted = new ArrayList<CustomMetric>();
        if (!task.logMetrics().isEmpty()) {
            var scope = new Construct(logMetrics, ConstructIds.of(id));
            task.logMetrics().forEach((name, settings) -> {
                var metric = new LogMetric(scope, name, Thresholds.logMetric(watchable.logGroup(), settings));
                if (settings.dimensions().isEmpty()) {
                    counted.add(metric.getMetric());
                }
            });
        }
        return counted;
    }
}
