package dev.bandstand.rehearsal;

import java.util.ArrayDeque;
import java.util.Deque;

/** Ends what a rehearsal started, last first, when it is over and also when the JVM is told to stop. */
public final class Cleanup implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Thread hook = new Thread(this::closeAll, "rehearsal-cleanup");

    /** Starts with nothing to end. */
    public Cleanup() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Ends this too, before what was added earlier. */
    public synchronized void add(AutoCloseable closeable) {
        open.push(closeable);
    }

    private synchronized void closeAll() {
        while (!open.isEmpty()) {
            closeQuietly(open.pop());
        }
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception ignored) {
            // the others still have to be closed
        }
    }

    @Override
    public void close() {
        closeAll();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            // then the hook has run or waits for this thread
        }
    }
}
