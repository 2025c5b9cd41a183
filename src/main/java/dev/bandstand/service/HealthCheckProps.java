package dev.bandstand.service;

import static dev.bandstand.task.Durations.inWords;
import static dev.bandstand.task.Durations.wholeSeconds;
import static dev.bandstand.task.Requirement.require;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How a load balancer and ECS tell a healthy task from a broken one.
 *
 * @param path the path that the load balancer asks for, with or without a query
 * @param interval the time between two checks of one task
 * @param timeout the time after which a check without an answer has failed
 * @param healthyThreshold the passed checks in a row that make a task healthy
 * @param unhealthyThreshold the failed checks in a row that make a task unhealthy
 * @param codes the HTTP codes that pass, as in "200", "200,204" or "200-299"
 * @param gracePeriod how long a started task may fail its checks without being replaced
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html">Health checks for
 *     target groups</a>
 */
public record HealthCheckProps(
        String path,
        Duration interval,
        Duration timeout,
        int healthyThreshold,
        int unhealthyThreshold,
        String codes,
        Duration gracePeriod) {

    private static final int LONGEST_PATH = 1024;
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_.$&+,;=:@~!*'()?/-]|%[0-9A-Fa-f]{2})*");

    /**
     * Checks the limits of Elastic Load Balancing.
     *
     * @throws IllegalArgumentException if a value is out of its limits
     */
    public HealthCheckProps {
        require(
                path.length() <= LONGEST_PATH && PATH.matcher(path).matches(),
                "healthCheck.path must start with / and hold at most 1024 characters of a URL, got: %s",
                path);
        require(
                !(path + "/").contains("/../") && !(path + "/").contains("/./"),
                "healthCheck.path must hold neither . nor .. as a folder, got: %s",
                path);
        seconds("interval", interval, 5, 300);
        seconds("timeout", timeout, 2, 120);
        require(
                timeout.compareTo(interval) < 0,
                "healthCheck.timeout must be shorter than interval (%ds), got: %ds",
                interval.toSeconds(),
                timeout.toSeconds());
        threshold("healthyThreshold", healthyThreshold);
        threshold("unhealthyThreshold", unhealthyThreshold);
        HttpCodes.check(codes);
        seconds("gracePeriod", gracePeriod, 0, Integer.MAX_VALUE);
    }

    private static void seconds(String property, Duration duration, int least, int most) {
        require(
                wholeSeconds(duration, least, most),
                "healthCheck.%s must be whole seconds between %d and %d, got: %s",
                property,
                least,
                most,
                inWords(duration));
    }

    private static void threshold(String property, int checks) {
        require(checks >= 2 && checks <= 10, "healthCheck.%s must be between 2 and 10, got: %d", property, checks);
    }

    /** Starts a health check that asks for "/". */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private String path = "/";
        private Duration interval = Duration.ofSeconds(30);
        private Duration timeout = Duration.ofSeconds(5);
        private int healthyThreshold = 2;
        private int unhealthyThreshold = 3;
        private String codes = "200";
        private Duration gracePeriod = Duration.ofMinutes(1);

        private Builder() {}

        /** Sets the path that the load balancer asks for. Default: "/". */
        public Builder path(String path) {
            this.path = path;
            return this;
        }

        /** Sets the time between two checks of one task, 5 to 300 seconds. Default: 30 seconds. */
        public Builder interval(Duration interval) {
            this.interval = interval;
            return this;
        }

        /** Sets the time after which a check has failed, 2 to 120 seconds and below the interval. Default: 5 seconds. */
        public Builder timeout(Duration timeout) {
            this.timeout = timeout;
            return this;
        }

        /** Sets the passed checks in a row that make a task healthy, 2 to 10. Default: 2. */
        public Builder healthyThreshold(int checks) {
            this.healthyThreshold = checks;
            return this;
        }

        /** Sets the failed checks in a row that make a task unhealthy, 2 to 10. Default: 3. */
        public Builder unhealthyThreshold(int checks) {
            this.unhealthyThreshold = checks;
            return this;
        }

        /** Sets the HTTP codes that pass, as in "200", "200,204" or "200-299". Default: "200". */
        public Builder codes(String codes) {
            this.codes = codes;
            return this;
        }

        /** Sets how long a started task may fail its checks, in whole seconds. Default: 60 seconds. */
        public Builder gracePeriod(Duration gracePeriod) {
            this.gracePeriod = gracePeriod;
            return this;
        }

        /**
         * Returns the health check.
         *
         * @throws IllegalArgumentException if a value is out of its limits
         */
        public HealthCheckProps build() {
            return new HealthCheckProps(
                    path, interval, timeout, healthyThreshold, unhealthyThreshold, codes, gracePeriod);
        }
    }
}
