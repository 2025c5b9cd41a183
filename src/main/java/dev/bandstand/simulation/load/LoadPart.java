package dev.bandstand.simulation.load;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of a load as a load of its own: its second 0 is where the part begins. */
public final class LoadPart implements Load {

    private final Load whole;
    private final String title;
    private final long from;
    private final long until;
    private @Nullable LoadFacts facts;

    /**
     * Cuts a part out.
     *
     * @param whole the load
     * @param title what people call the part
     * @param from the second of the load at which the part begins
     * @param until the second at which it ends
     */
    public LoadPart(Load whole, String title, long from, long until) {
        this.whole = whole;
        this.title = title;
        this.from = from;
        this.until = until;
    }

    /** Returns the second of the whole load at which the part begins. */
    public long from() {
        return from;
    }

    /** Returns the second of the whole load at which the part ends. */
    public long until() {
        return until;
    }

    @Override
    public String title() {
        return title;
    }

    /** {@inheritDoc} It looks once, when it is asked first. */
    @Override
    public LoadFacts facts() {
        LoadFacts known = facts;
        if (known == null) {
            known = look();
            facts = known;
        }
        return known;
    }

    @Override
    public Optional<Instant> start() {
        return whole.start().map(start -> start.plusSeconds(from));
    }

    @Override
    public LoadCursor open() {
        return new Cut(whole.open());
    }

    private LoadFacts look() {
        long rows = 0;
        double peak = 0;
        double requests = 0;
        long before = 0;
        try (LoadCursor cursor = open()) {
            while (cursor.next()) {
                rows++;
                peak = Math.max(peak, cursor.requestsPerSecond());
                requests += cursor.requestsPerSecond() * (cursor.untilSecond() - before);
                before = cursor.untilSecond();
            }
        }
        return new LoadFacts(rows, until - from, peak, requests / (until - from), 0);
    }

    /** Passes over what lies before, and ends at the end. */
    private final class Cut implements LoadCursor {

        private final LoadCursor cursor;
        private long reached;

        Cut(LoadCursor cursor) {
            this.cursor = cursor;
        }

        @Override
        public boolean next() {
            while (reached < until && cursor.next()) {
                reached = cursor.untilSecond();
                if (reached > from) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public long untilSecond() {
            return Math.min(reached, until) - from;
        }

        @Override
        public double requestsPerSecond() {
            return cursor.requestsPerSecond();
        }

        @Override
        public void close() {
            cursor.close();
        }
    }
}
