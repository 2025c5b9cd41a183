package dev.bandstand.simulation.fleet;

import java.util.Arrays;

/** What is still to happen, soonest first; at the same second in the order of {@link EventKind}. */
public final class Events {

    private static final int WHICH_BITS = 26;
    private static final int KIND_BITS = 4;
    private static final long MOST_SECONDS = Long.MAX_VALUE >> (WHICH_BITS + KIND_BITS);
    private static final EventKind[] KINDS = EventKind.values();

    // A binary heap of second, kind and number in one long each: their natural order is the order of events.
    private long[] heap = new long[64];
    private int size;

    /**
     * Adds an event.
     *
     * @param second when it happens
     * @param kind what happens
     * @param which to which task, alarm or the like
     */
    public void add(long second, EventKind kind, int which) {
        if (second >= MOST_SECONDS) {
            return;
        }
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        long added = ((second << KIND_BITS | kind.order()) << WHICH_BITS) | which;
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (heap[parent] <= added) {
                break;
            }
            heap[at] = heap[parent];
            at = parent;
        }
        heap[at] = added;
    }

    /** Returns the second of the next event, {@link Long#MAX_VALUE} if there is none. */
    public long nextSecond() {
        return size == 0 ? Long.MAX_VALUE : heap[0] >> (KIND_BITS + WHICH_BITS);
    }

    /** Returns what happens next. */
    public EventKind nextKind() {
        return KINDS[(int) (heap[0] >> WHICH_BITS) & ((1 << KIND_BITS) - 1)];
    }

    /** Returns to which task, alarm or the like the next event happens. */
    public int nextWhich() {
        return (int) heap[0] & ((1 << WHICH_BITS) - 1);
    }

    /** Removes the next event. */
    public void take() {
        long last = heap[--size];
        if (size > 0) {
            sink(last);
        }
    }

    /** Puts the next event off to a later second. */
    public void putOff(long second) {
        long rest = (1L << (KIND_BITS + WHICH_BITS)) - 1;
        sink((second << (KIND_BITS + WHICH_BITS)) | (heap[0] & rest));
    }

    private void sink(long moved) {
        int at = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= moved) {
                break;
            }
            heap[at] = heap[child];
            at = child;
            child = 2 * at + 1;
        }
        heap[at] = moved;
    }
}
