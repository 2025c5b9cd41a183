package dev.bandstand.observability;

import static dev.bandstand.observability.Requirement.require;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import software.amazon.awscdk.services.ecs.IBaseService;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;
import software.amazon.awscdk.services.sns.ITopic;

/**
 * When {@link ServiceAlarms} are raised, and who hears of it.
 *
 * @param service whose metrics are looked at; custom metrics need none
 * @param targets the targets of its load balancer
 * @param alarms the alarms by name
 * @param topic who is told when an alarm is raised, and when it is over
 */
public record ServiceAlarmsProps(
        Optional<IBaseService> service,
        Optional<ApplicationTargetGroup> targets,
        SortedMap<String, MetricAlarm> alarms,
        Optional<ITopic> topic) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,62}");

    /**
     * Checks and copies the alarms.
     *
     * @throws IllegalArgumentException if an alarm needs a service or a target group that is not there
     */
    public ServiceAlarmsProps {
        alarms = Collections.unmodifiableSortedMap(new TreeMap<>(alarms));
        for (var entry : alarms.entrySet()) {
            require(
                    NAME.matcher(entry.getKey()).matches(),
                    "alarms must have names of a letter and up to 62 letters, digits, hyphens or underscores, got: %s",
                    entry.getKey());
            if (entry.getValue().metric() instanceof ServiceMetric metric) {
                require(
                        metric.isOfTargets() ? targets.isPresent() : service.isPresent(),
                        "alarms.%s.metric must be custom without a %s, got: %s",
                        entry.getKey(),
                        metric.isOfTargets() ? "target group" : "service",
                        metric.name());
            }
        }
    }

    /** Starts from the defaults, for the metrics of {@code service}. */
    public static Builder builder(IBaseService service) {
        return new Builder(Optional.of(service));
    }

    /** Starts from the defaults, for tasks that no ECS service runs: custom metrics alone. */
    public static Builder builder() {
        return new Builder(Optional.empty());
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private final Optional<IBaseService> service;
        private final SortedMap<String, MetricAlarm> alarms = new TreeMap<>();
        private Optional<ApplicationTargetGroup> targets = Optional.empty();
        private Optional<ITopic> topic = Optional.empty();

        private Builder(Optional<IBaseService> service) {
            this.service = service;
        }

        /** Sets the targets of the load balancer, for what it measures. Default: none. */
        public Builder targets(ApplicationTargetGroup targets) {
            this.targets = Optional.of(targets);
            return this;
        }

        /** Adds an alarm; {@code name} is its id. Default: none. */
        public Builder alarm(String name, MetricAlarm alarm) {
            alarms.put(name, alarm);
            return this;
        }

        /** Sets who is told when an alarm is raised, and when it is over. Default: nobody. */
        public Builder topic(ITopic topic) {
            this.topic = Optional.of(topic);
            return this;
        }

        /**
         * Returns the checked props.
         *
         * @throws IllegalArgumentException if an alarm needs a service or a target group that is not there
         */
        public ServiceAlarmsProps build() {
            return new ServiceAlarmsProps(service, targets, alarms, topic);
        }
    }
}
