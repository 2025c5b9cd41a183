package dev.bandstand.simulation;

import dev.bandstand.simulation.load.Load;
import dev.bandstand.simulation.load.LoadCursor;
import dev.bandstand.simulation.load.LoadFacts;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/** A load that is worked out piece by piece. */
record Trace(int pieces, int secondsEach, IntToDoubleFunction rate) implements Load {

    /** Each of the rates lasts so many seconds. */
    static Trace of(int secondsEach, double... rates) {
        return new Trace(rates.length, secondsEach, piece -> rates[piece]);
    }

    /** Days by the minute: quiet at night, with noise. */
    static Trace days(int days) {
        return new Trace(
                1440 * days,
                60,
                minute -> 400
                        - 300 * Math.cos(2 * Math.PI * minute / 1440)
                        + 40 * new SplittableRandom(minute).nextDouble());
    }

    @Override
    public String title() {
        return "trace";
    }

    @Override
    public LoadFacts facts() {
        double peak = 0;
        double sum = 0;
        for (int i = 0; i < pieces; i++) {
            peak = Math.max(peak, rate.applyAsDouble(i));
            sum += rate.applyAsDouble(i);
        }
        return new LoadFacts(pieces, (long) pieces * secondsEach, peak, sum / pieces, 0);
    }

    @Override
    public Optional<Instant> start() {
        return Optional.empty();
    }

    @Override
    public LoadCursor open() {
        return new LoadCursor() {
            private int piece = -1;

            @Override
            public boolean next() {
                piece++;
                return piece < pieces;
            }

            @Override
            public long untilSecond() {
                return (piece + 1L) * secondsEach;
            }

            @Override
            public double requestsPerSecond() {
                return rate.applyAsDouble(piece);
            }

            @Override
            public void close() {}
        };
    }
}
