package dev.bandstand.simulation.metric;

import java.util.Arrays;
import java.util.List;

/** The datapoints that CloudWatch does not show yet: a handful, in arrays that are used over and over. */
final class Unseen {

    private static final int FIELDS = 4;

    private long[] visible = new long[8];
    private long[] seconds = new long[8];
    private double[] fields = new double[8 * FIELDS];
    private int size;
    private long next = Long.MAX_VALUE;

    /** Returns when the next of them can be seen. */
    long next() {
        return next;
    }

    void add(long when, long second, double sum, double samples, double most, double least) {
        if (size == visible.length) {
            visible = Arrays.copyOf(visible, 2 * size);
            seconds = Arrays.copyOf(seconds, 2 * size);
            fields = Arrays.copyOf(fields, 2 * size * FIELDS);
        }
        visible[size] = when;
        seconds[size] = second;
        int at = size * FIELDS;
        fields[at] = sum;
        fields[at + 1] = samples;
        fields[at + 2] = most;
        fields[at + 3] = least;
        size++;
        next = Math.min(next, when);
    }

    void deliver(long now, List<DatapointListener> listeners) {
        int kept = 0;
        next = Long.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            if (visible[i] <= now) {
                tell(i, listeners);
            } else {
                move(i, kept++);
            }
        }
        size = kept;
    }

    private void tell(int i, List<DatapointListener> listeners) {
        int at = i * FIELDS;
        for (int k = 0; k < listeners.size(); k++) {
            listeners.get(k).datapoint(seconds[i], fields[at], fields[at + 1], fields[at + 2], fields[at + 3]);
        }
    }

    private void move(int from, int to) {
        visible[to] = visible[from];
        seconds[to] = seconds[from];
        System.arraycopy(fields, from * FIELDS, fields, to * FIELDS, FIELDS);
        next = Math.min(next, visible[to]);
    }
}
