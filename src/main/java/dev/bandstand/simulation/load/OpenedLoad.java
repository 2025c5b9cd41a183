package dev.bandstand.simulation.load;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** A load whose first look is done. */
record OpenedLoad(String title, LoadFacts facts, Optional<Instant> start, Supplier<LoadCursor> cursors)
        implements Load {

    @Override
    public LoadCursor open() {
        return cursors.get();
    }
}
