package dev.bandstand.simulation.load;

import java.util.Arrays;

/** The datapoints of one metric, in memory: CloudWatch gives the times first, all of them, and then the values. */
final class MetricData {

    /** More than CloudWatch keeps of any metric. */
    private static final int MOST = 2_000_000;

    private final String name;
    private long[] times = new long[1024];
    private int[] lines = new int[1024];
    private double[] rates = new double[1024];
    private int size;
    private int filled;
    private long period;

    MetricData(String name) {
        this.name = name;
    }

    int size() {
        return size;
    }

    int filled() {
        return filled;
    }

    /** Adds a time; returns what is wrong with it, or an empty text. */
    String addTime(long time, int line) {
        if (size == MOST) {
            return "must be at most " + MOST + ", got: more";
        }
        if (size >= 1 && time == times[size - 1]) {
            return "must each be given once, got: one twice";
        }
        if (size >= 2 && time > times[size - 1] != times[1] > times[0]) {
            return "must all go up or all go down, got: both";
        }
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            lines = Arrays.copyOf(lines, 2 * size);
            rates = Arrays.copyOf(rates, 2 * size);
        }
        times[size] = time;
        lines[size] = line;
        size++;
        return "";
    }

    /** Adds the value of the next time that has none; returns whether there was one. */
    boolean addValue(double value) {
        if (filled == size) {
            return false;
        }
        rates[filled++] = value;
        return true;
    }

    /** Orders the datapoints and turns their sums into rates. */
    void finish(double scale) {
        if (size < 2) {
            throw new MalformedLoad(name + " must have at least two datapoints, got: " + (size == 0 ? "none" : "one"));
        }
        if (times[1] < times[0]) {
            reverse();
        }
        if (times[size - 1] - times[0] > Times.LONGEST) {
            throw new MalformedLoad(place(size - 1) + " Timestamps must be at most 3660 days apart, got: more");
        }
        period = Long.MAX_VALUE;
        for (int i = 1; i < size; i++) {
            period = Math.min(period, times[i] - times[i - 1]);
        }
        for (int i = 1; i < size; i++) {
            if ((times[i] - times[i - 1]) % period != 0) {
                throw new MalformedLoad(place(i) + " Timestamps must be whole periods of " + period + " s apart, got: "
                        + (times[i] - times[i - 1]) + " s");
            }
        }
        for (int i = 0; i < size; i++) {
            rates[i] = rates[i] / period * scale;
            if (rates[i] > Rates.MOST) {
                throw new MalformedLoad(
                        place(i) + " Values must come to at most 1000000000 a second, got: " + rates[i]);
            }
        }
    }

    Rows rows() {
        return new DatapointRows();
    }

    private void reverse() {
        for (int i = 0, j = size - 1; i < j; i++, j--) {
            long time = times[i];
            times[i] = times[j];
            times[j] = time;
            int line = lines[i];
            lines[i] = lines[j];
            lines[j] = line;
            double rate = rates[i];
            rates[i] = rates[j];
            rates[j] = rate;
        }
    }

    private String place(int datapoint) {
        return name + ":" + lines[Math.min(datapoint, size - 1)];
    }

    /** The datapoints as rows: a datapoint holds for its whole period, so that one more row ends the last. */
    private final class DatapointRows implements Rows {

        private int at = -1;

        @Override
        public boolean next() {
            at++;
            return at <= size;
        }

        @Override
        public long time() {
            return at < size ? times[at] : times[size - 1] + period;
        }

        @Override
        public double rate() {
            return at < size ? rates[at] : 0;
        }

        @Override
        public boolean dated() {
            return true;
        }

        @Override
        public String place() {
            return MetricData.this.place(at);
        }

        @Override
        public void close() {
            // All of it is in memory.
        }
    }
}
