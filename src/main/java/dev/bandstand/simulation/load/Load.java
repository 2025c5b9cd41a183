package dev.bandstand.simulation.load;

import java.time.Instant;
import java.util.Optional;

/** The requests that arrive over time: as many a second as a row says, until the next row. */
public interface Load {

    /** Returns what people call it: the file's name or the generator as written. */
    String title();

    /** Returns what a first look over all of it found. */
    LoadFacts facts();

    /** Returns the moment of second 0, where the load or the user dates it. */
    Optional<Instant> start();

    /** Reads it from the beginning, as often as wanted, without ever holding all of it. */
    LoadCursor open();
}
