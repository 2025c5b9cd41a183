package dev.bandstand.simulation.parameter;

/** The value of a parameter: one number, or how it varies from case to case. */
public sealed interface Spread {

    /**
     * Returns the number below which it never lies.
     *
     * @throws IllegalStateException if it is a word
     */
    double least();

    /** The same each time. */
    record Fixed(double value) implements Spread {
        @Override
        public double least() {
            return value;
        }
    }

    /** Anything between two bounds, each as likely. */
    record Uniform(double least, double most) implements Spread {}

    /** Between two bounds, most often near the mode. */
    record Triangular(double least, double mode, double most) implements Spread {}

    /** A lognormal distribution, by its median and its 95th percentile. */
    record LogNormal(double p50, double p95) implements Spread {
        @Override
        public double least() {
            return p95 > p50 ? 0 : p50;
        }
    }

    /** One of a few words. */
    record Choice(String word) implements Spread {
        @Override
        public double least() {
            throw new IllegalStateException("a word is no number: " + word);
        }
    }
}
