package dev.bandstand.simulation.parameter;

import java.util.SplittableRandom;

/** One draw from a spread. */
final class Draw {

    /** How many standard deviations the 95th percentile of a normal distribution lies above its median. */
    private static final double Z95 = 1.6448536269514722;

    private Draw() {}

    static double from(Spread spread, SplittableRandom random) {
        if (spread instanceof Spread.Fixed fixed) {
            return fixed.value();
        }
        if (spread instanceof Spread.Uniform uniform) {
            return uniform.least() + random.nextDouble() * (uniform.most() - uniform.least());
        }
        if (spread instanceof Spread.Triangular triangular) {
            return triangular(triangular, random.nextDouble());
        }
        if (spread instanceof Spread.LogNormal logNormal) {
            double sigma = Math.log(logNormal.p95() / logNormal.p50()) / Z95;
            return logNormal.p50() * Math.exp(sigma * random.nextGaussian());
        }
        throw new IllegalStateException("a word cannot be drawn: " + spread);
    }

    private static double triangular(Spread.Triangular shape, double share) {
        double width = shape.most() - shape.least();
        double left = shape.mode() - shape.least();
        if (width == 0) {
            return shape.least();
        }
        return share < left / width
                ? shape.least() + Math.sqrt(share * width * left)
                : shape.most() - Math.sqrt((1 - share) * width * (shape.most() - shape.mode()));
    }
}
