package dev.bandstand.simulation.metric;

import dev.bandstand.simulation.service.MetricKind;
import java.util.ArrayList;
import java.util.List;

/**
 * One metric of the service: takes its samples together by clock-aligned periods, and holds each datapoint back until CloudWatch shows it.
 *
 * <p>CPU and memory have one sample per running task and period. {@link MetricKind#REQUESTS} has one sample of 1 per request, so that only
 * its sum says anything; {@link MetricKind#REQUESTS_PER_TARGET} has one sample a period, the requests of one target. A period without a
 * sample has no datapoint. How late a datapoint can be seen is drawn by the caller from the model parameters {@code publish.ecs}, {@code
 * publish.ecsHighResolution} and {@code publish.loadBalancer}; whether a period without requests has a datapoint is {@code
 * requests.emptyMinute}.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html">Amazon ECS CloudWatch metrics</a>
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html">CloudWatch
 *     metrics for your Application Load Balancer</a>
 */
public final class MetricStream {

    private final MetricKind kind;
    private final int period;
    private final long clockSecond;
    private final boolean emptyIsMissing;
    private final List<DatapointListener> listeners = new ArrayList<>();
    private final Unseen unseen = new Unseen();

    private double sum;
    private double samples;
    private double most = Double.NEGATIVE_INFINITY;
    private double least = Double.POSITIVE_INFINITY;

    /**
     * Starts without a sample.
     *
     * @param kind what it measures
     * @param periodSeconds the length of its periods, in seconds: 60, or 20 for the high-resolution metrics of a service
     * @param clockSecond the clock's second of the minute at second 0 of the run
     * @param emptyIsMissing whether a period with targets but without requests has no datapoint
     */
    public MetricStream(MetricKind kind, int periodSeconds, long clockSecond, boolean emptyIsMissing) {
        this.kind = kind;
        this.period = periodSeconds;
        this.clockSecond = clockSecond;
        this.emptyIsMissing = emptyIsMissing;
    }

    /** Returns what it measures. */
    public MetricKind kind() {
        return kind;
    }

    /** Returns the length of its periods, in seconds. */
    public int periodSeconds() {
        return period;
    }

    /** Returns the clock's second of the minute at second 0 of the run. */
    public long clockSecond() {
        return clockSecond;
    }

    /** Tells {@code listener} every datapoint from now on, once it can be seen. */
    public void tell(DatapointListener listener) {
        listeners.add(listener);
    }

    /** Returns the first end of a period after {@code second}. */
    public long nextEnd(long second) {
        return (Math.floorDiv(second + clockSecond, (long) period) + 1) * period - clockSecond;
    }

    /**
     * Adds a stretch of CPU or memory within one period; without running tasks there is no sample.
     *
     * @param seconds how long it is
     * @param tasks how many tasks ran
     * @param mean their mean, in percent
     * @param highest the highest task, in percent
     * @param lowest the lowest task, in percent
     */
    public void stretch(long seconds, int tasks, double mean, double highest, double lowest) {
        if (tasks <= 0 || seconds <= 0) {
            return;
        }
        double weight = (double) seconds * tasks / period;
        sum += mean * weight;
        samples += weight;
        most = Math.max(most, highest);
        least = Math.min(least, lowest);
    }

    /**
     * Adds a stretch of requests within one period; not called while nothing is registered with the load balancer.
     *
     * @param seconds how long it is
     * @param requestsPerSecond the requests, of one target or of all
     */
    public void stretch(long seconds, double requestsPerSecond) {
        if (seconds <= 0) {
            return;
        }
        sum += requestsPerSecond * seconds;
        samples = 1;
    }

    /**
     * Ends a period: its datapoint, if it has one, can be seen from {@code visible} on.
     *
     * @param periodEnd the end of the period
     * @param visible the second from which its datapoint can be seen, not before {@code periodEnd}
     */
    public void close(long periodEnd, long visible) {
        long second = periodEnd - period;
        switch (kind) {
            case CPU, MEMORY -> {
                if (samples > 0) {
                    unseen.add(visible, second, sum, samples, most, least);
                }
            }
            case REQUESTS_PER_TARGET -> {
                if (hasRequests()) {
                    unseen.add(visible, second, sum, 1, sum, sum);
                }
            }
            case REQUESTS -> {
                if (hasRequests()) {
                    double each = sum > 0 ? 1 : 0;
                    unseen.add(visible, second, sum, sum > 0 ? sum : 1, each, each);
                }
            }
        }
        sum = 0;
        samples = 0;
        most = Double.NEGATIVE_INFINITY;
        least = Double.POSITIVE_INFINITY;
    }

    /** Tells the listeners every datapoint that can be seen by {@code now}. */
    public void publish(long now) {
        if (now >= unseen.next()) {
            unseen.deliver(now, listeners);
        }
    }

    private boolean hasRequests() {
        return samples > 0 && (sum > 0 || !emptyIsMissing);
    }
}
