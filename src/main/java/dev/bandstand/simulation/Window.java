package dev.bandstand.simulation;

import dev.bandstand.simulation.load.Load;
import dev.bandstand.simulation.load.LoadCursor;
import dev.bandstand.simulation.load.LoadFacts;
import java.time.Instant;
import java.util.Optional;

/**
 * A part of a load, its own second 0 at {@code from}.
 *
 * @param whole the load
 * @param from where the part begins
 * @param until where it ends
 */
record Window(Load whole, long from, long until) implements Load {

    @Override
    public String title() {
        return whole.title();
    }

    /** What is known of the whole, but for the length: a part of it has no higher peak. */
    @Override
    public LoadFacts facts() {
        LoadFacts facts = whole.facts();
        return new LoadFacts(facts.rows(), until - from, facts.peak(), facts.mean(), facts.missingRows());
    }

    @Override
    public Optional<Instant> start() {
        return whole.start().map(start -> start.plusSeconds(from));
    }

    @Override
    public LoadCursor open() {
        return new Part(whole.open());
    }

    private final class Part implements LoadCursor {

        private final LoadCursor cursor;
        private long reached;

        Part(LoadCursor cursor) {
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
