package dev.bandstand.observability;

import static dev.bandstand.observability.Requirement.require;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awscdk.services.cloudwatch.IAlarm;
import software.amazon.awscdk.services.rds.IDatabaseInstance;

/**
 * What a {@link Dashboard} shows.
 *
 * @param name its name, of which the account has one in all regions
 * @param services the services, in the order in which they are shown
 * @param database the database
 * @param alarms the alarms, whose states stand at the top
 * @param containerInsights whether Container Insights watches the cluster, so that its metrics can be shown
 */
public record DashboardProps(
        String name,
        List<WatchedService> services,
        Optional<IDatabaseInstance> database,
        List<IAlarm> alarms,
        boolean containerInsights) {

    private static final int MOST_SERVICES = 50;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,255}");

    /**
     * Checks and copies the values.
     *
     * @throws IllegalArgumentException if CloudWatch would refuse the dashboard
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutDashboard.html">PutDashboard</a>
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html">Quotas</a>
     */
    public DashboardProps {
        require(
                NAME.matcher(name).matches(),
                "name must be 1 to 255 letters, digits, hyphens or underscores, got: %s",
                name);
        require(
                services.size() <= MOST_SERVICES,
                "services must be at most %d (a dashboard holds 500 widgets), got: %d",
                MOST_SERVICES,
                services.size());
        services = List.copyOf(services);
        alarms = List.copyOf(alarms);
    }

    /** Starts an empty dashboard of that name. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private final String name;
        private final List<WatchedService> services = new ArrayList<>();
        private final List<IAlarm> alarms = new ArrayList<>();
        private Optional<IDatabaseInstance> database = Optional.empty();
        private boolean containerInsights = true;

        private Builder(String name) {
            this.name = name;
        }

        /** Adds a service below those before it, at most 50. Default: none. */
        public Builder service(WatchedService service) {
            services.add(service);
            return this;
        }

        /** Sets the database. Default: none. */
        public Builder database(IDatabaseInstance database) {
            this.database = Optional.of(database);
            return this;
        }

        /** Adds an alarm, whose state stands at the top. Default: none. */
        public Builder alarm(IAlarm alarm) {
            alarms.add(alarm);
            return this;
        }

        /** Sets whether Container Insights watches the cluster; without it nobody counts tasks. Default: true. */
        public Builder containerInsights(boolean containerInsights) {
            this.containerInsights = containerInsights;
            return this;
        }

        /**
         * Returns the checked props.
         *
         * @throws IllegalArgumentException if CloudWatch would refuse the dashboard
         */
        public DashboardProps build() {
            return new DashboardProps(name, services, database, alarms, containerInsights);
        }
    }
}
