package dev.bandstand.simulation.load;

/** Reads the rows of a file one after the other: each is later than the one before, its rate a number of at least 0. */
interface Rows extends AutoCloseable {

    /** Goes to the next row; returns false at the end. */
    boolean next();

    /** Returns the time of the row in seconds: since 1970 where the file has dates, else as it counts. */
    long time();

    /** Returns the requests a second from this row on; the last row only ends the one before. */
    double rate();

    /** Tells whether the times are dates. */
    boolean dated();

    /** Returns where the row stands, as in load.csv:17. */
    String place();

    @Override
    void close();
}
