package dev.bandstand.observability;

import java.util.List;
import software.amazon.awscdk.services.cloudwatch.AlarmStatusWidget;
import software.amazon.awscdk.services.cloudwatch.IAlarm;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.TextWidget;
import software.constructs.Construct;

/**
 * One CloudWatch dashboard of an environment: the states of its alarms, each service with its load balancer and queue, and the
 * database.
 */
public final class Dashboard extends Construct {

    private static final int WIDTH = 24;
    private static final int MOST_ALARMS_OF_A_WIDGET = 100;

    private final software.amazon.awscdk.services.cloudwatch.Dashboard dashboard;

    /** Makes the dashboard. */
    public Dashboard(Construct scope, String id, DashboardProps props) {
        super(scope, id);
        this.dashboard = software.amazon.awscdk.services.cloudwatch.Dashboard.Builder.create(this, "Resource")
                .dashboardName(props.name())
                .build();
        alarms(props.alarms());
        props.services().forEach(service -> {
            heading(service.title());
            row(ServiceGraphs.of(service, props.containerInsights()));
        });
        props.database().ifPresent(database -> {
            heading("Database");
            row(DatabaseGraphs.of(database));
        });
    }

    private void alarms(List<IAlarm> alarms) {
        for (int from = 0; from < alarms.size(); from += MOST_ALARMS_OF_A_WIDGET) {
            int to = Math.min(from + MOST_ALARMS_OF_A_WIDGET, alarms.size());
            row(List.of(AlarmStatusWidget.Builder.create()
                    .title("Alarms")
                    .alarms(List.copyOf(alarms.subList(from, to)))
                    .width(WIDTH)
                    .build()));
        }
    }

    private void heading(String title) {
        row(List.of(TextWidget.Builder.create()
                .markdown("## " + title)
                .width(WIDTH)
                .height(1)
                .build()));
    }

    private void row(List<? extends IWidget> widgets) {
        dashboard.addWidgets(widgets.toArray(IWidget[]::new));
    }

    /** Returns the dashboard's name. */
    public String getDashboardName() {
        return dashboard.getDashboardName();
    }
}
