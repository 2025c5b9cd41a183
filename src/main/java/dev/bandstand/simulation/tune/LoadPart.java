package dev.bandstand.simulation.tune;

import dev.bandstand.simulation.load.Load;
import dev.bandstand.simulation.load.LoadCursor;
import dev.bandstand.simulation.load.LoadFacts;
import java.time.Instant;
import java.util.Optional;

/** A stretch of a load as a load of its own. */
final class LoadPart implements Load {

    private final Load whole;
    private final String title;
    private final long from;
    private final long until;
    private final LoadFacts facts;

    /** Cuts out what lies between two seconds of {@code whole}. */
    LoadPart(Load whole, String title, long from, long until) {
        this.whole = whole;
        this.title = title;
        this.from = from;
        this.until = until;
        this.facts = look();
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public LoadFacts facts() {
        return facts;
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
        private boolean ended;

        Cut(LoadCursor cursor) {
            this.cursor = cursor;
        }

        @Override
        public boolean next() {
            do {
                if (ended || !cursor.next()) {
                    return false;
                }
            } while (cursor.untilSecond() <= from);
            ended = cursor.untilSecond() >= until;
            return true;
        }

        @Override
        public long untilSecond() {
            return Math.min(cursor.untilSecond(), until) - from;
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
