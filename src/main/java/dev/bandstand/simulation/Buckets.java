package dev.bandstand.simulation;

import dev.bandstand.simulation.score.Demand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sums up a run in at most {@value #MOST} buckets of the same length, which people know from the clock. */
final class Buckets {

    static final int MOST = 720;

    private static final long DAY = 86_400;
    private static final long[] WIDTHS = {
        1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200
    };

    private final long seconds;
    private final long width;
    private final Demand demand;
    private final double[] requests;
    private final double[] needed;
    private final double[] serving;
    private final double[] desired;
    private final double[] billed;
    private final double[] optimum;
    private final double[] utilisation;
    private final double[] overload;
    private int bucket;
    private long bucketEnd;
    private double lastRate;
    private int lastNeeded;

    Buckets(long seconds, Demand demand) {
        this.seconds = seconds;
        this.width = width(seconds);
        this.demand = demand;
        int count = (int) ((seconds + width - 1) / width);
        this.requests = new double[count];
        this.needed = new double[count];
        this.serving = new double[count];
        this.desired = new double[count];
        this.billed = new double[count];
        this.optimum = new double[count];
        this.utilisation = new double[count];
        this.overload = new double[count];
        Arrays.fill(serving, Double.POSITIVE_INFINITY);
    }

    /** Returns the least width with which {@link #MOST} buckets are enough; from a day on whole days. */
    static long width(long seconds) {
        for (long width : WIDTHS) {
            if (width * MOST >= seconds) {
                return width;
            }
        }
        long days = (seconds + DAY * MOST - 1) / (DAY * MOST);
        return days * DAY;
    }

    /** Takes the next stretch of the run; there are millions in a year, and most lie within one bucket. */
    void stretch(Stretch stretch) {
        double rate = stretch.requestsPerSecond();
        if (rate != lastRate) {
            lastRate = rate;
            lastNeeded = demand.tasks(rate);
        }
        long until = Math.min(stretch.untilSecond(), seconds);
        long from = stretch.fromSecond();
        while (from < until) {
            if (from >= bucketEnd) {
                bucket = (int) (from / width);
                bucketEnd = (bucket + 1L) * width;
            }
            long end = Math.min(until, bucketEnd);
            add(bucket, stretch, end - from);
            from = end;
        }
    }

    private void add(int at, Stretch stretch, long length) {
        double rate = stretch.requestsPerSecond();
        double capacity = demand.capacity(stretch.serving());
        requests[at] += rate * length;
        needed[at] = Math.max(needed[at], lastNeeded);
        serving[at] = Math.min(serving[at], stretch.serving());
        desired[at] = stretch.desired();
        billed[at] += stretch.billed() * length;
        utilisation[at] = Math.max(utilisation[at], rate > 0 ? rate / capacity : 0);
        overload[at] += demand.overloads(rate, capacity) ? length : 0;
    }

    /** Adds tasks of the optimum. */
    void optimum(double from, double until, int tasks) {
        double last = Math.min(until, (double) seconds);
        int at = (int) (from / width);
        for (double begin = from; begin < last; at++) {
            double end = Math.min(last, (at + 1.0) * width);
            optimum[at] += tasks * (end - begin);
            begin = end;
        }
    }

    List<Bucket> all() {
        List<Bucket> buckets = new ArrayList<>();
        for (int at = 0; at < requests.length; at++) {
            long second = at * width;
            long length = Math.min(width, seconds - second);
            buckets.add(new Bucket(
                    second,
                    length,
                    requests[at] / length,
                    needed[at],
                    serving[at],
                    desired[at],
                    billed[at] / length,
                    optimum[at] / length,
                    utilisation[at],
                    overload[at]));
        }
        return buckets;
    }
}
