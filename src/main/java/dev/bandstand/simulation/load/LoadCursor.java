package dev.bandstand.simulation.load;

/** Reads a load piece by piece. */
public interface LoadCursor extends AutoCloseable {

    /** Goes to the next piece; returns false at the end. */
    boolean next();

    /** Returns the second at which the piece ends; it begins where the one before ended, the first at 0. */
    long untilSecond();

    /** Returns the requests a second during the piece. */
    double requestsPerSecond();

    @Override
    void close();
}
