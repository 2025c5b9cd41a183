package dev.bandstand.simulation.fleet;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import java.util.SplittableRandom;

/** The chances of one seed: one stream of random numbers for each purpose, so that a change in one leaves the others alone. */
public final class Luck {

    private final long seed;

    /** Takes the seed. */
    public Luck(long seed) {
        this.seed = seed;
    }

    /** Returns a new stream, the same for the same seed and purpose. */
    public SplittableRandom stream(String purpose) {
        return new SplittableRandom(mixed(seed + mixed(purpose.hashCode())));
    }

    /** Draws a parameter that stays the same for the whole run. */
    public double once(Parameters parameters, Parameter parameter) {
        return parameters.draw(parameter, stream(parameter.key()));
    }

    /** Spreads neighbouring numbers over all 64 bits (the finalizer of SplitMix64). */
    private static long mixed(long number) {
        long spread = number + 0x9E3779B97F4A7C15L;
        spread = (spread ^ (spread >>> 30)) * 0xBF58476D1CE4E5B9L;
        spread = (spread ^ (spread >>> 27)) * 0x94D049BB133111EBL;
        return spread ^ (spread >>> 31);
    }
}
