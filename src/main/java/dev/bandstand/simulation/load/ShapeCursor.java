package dev.bandstand.simulation.load;

import java.util.SplittableRandom;

/** The pieces of a generated load: the shape at the begin of each, with its noise. */
final class ShapeCursor implements LoadCursor {

    private final Shape shape;
    private final long duration;
    private final long period;
    private final double noise;
    private final SplittableRandom random;
    private long until;
    private double rate;

    ShapeCursor(Shape shape, long duration, long period, double noise, long seed) {
        this.shape = shape;
        this.duration = duration;
        this.period = period;
        this.noise = noise;
        this.random = new SplittableRandom(seed);
    }

    @Override
    public boolean next() {
        if (until >= duration) {
            return false;
        }
        rate = shape.at(until);
        if (noise > 0) {
            rate *= Math.max(0, 1 + noise * random.nextGaussian());
        }
        until = Math.min(until + period, duration);
        return true;
    }

    @Override
    public long untilSecond() {
        return until;
    }

    @Override
    public double requestsPerSecond() {
        return rate;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
