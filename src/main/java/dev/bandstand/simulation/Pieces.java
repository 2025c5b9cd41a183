package dev.bandstand.simulation;

import dev.bandstand.simulation.load.LoadCursor;

/** So many pieces of a load as fit: enough for many runs to take them one after the other, few whatever the load's length. */
final class Pieces {

    private static final int ROOM = 4096;

    private final long[] ends = new long[ROOM];
    private final double[] rates = new double[ROOM];
    private int size;

    /** Takes the next pieces in place of those before; returns false where there are none. */
    boolean fill(LoadCursor cursor) {
        size = 0;
        while (size < ROOM && cursor.next()) {
            ends[size] = cursor.untilSecond();
            rates[size] = cursor.requestsPerSecond();
            size++;
        }
        return size > 0;
    }

    /** Lets a run go through them. */
    void play(Run run) {
        for (int i = 0; i < size; i++) {
            run.advance(ends[i], rates[i]);
        }
    }

    /** Shows them to {@code observer}; they begin at {@code from}. Returns where they end. */
    long show(long from, Observer observer) {
        long begin = from;
        for (int i = 0; i < size; i++) {
            observer.piece(begin, ends[i], rates[i]);
            begin = ends[i];
        }
        return begin;
    }

    /** Sees the load once, piece by piece. */
    @FunctionalInterface
    interface Observer {

        /** So many requests a second arrive from one second to another. */
        void piece(long from, long until, double requestsPerSecond);
    }
}
