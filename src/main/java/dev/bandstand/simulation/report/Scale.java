package dev.bandstand.simulation.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a value stands in a picture.
 *
 * @param top the value at the end of the scale, which begins at 0
 * @param zero the pixel of 0
 * @param end the pixel of {@code top}
 */
record Scale(double top, double zero, double end) {

    /** Returns the pixel of a value; one beyond the end stands at the end. */
    double at(double value) {
        double share = Double.isNaN(value) ? 0 : Math.max(0, Math.min(1, value / top));
        return zero + (end - zero) * share;
    }

    /** Returns round values from 0 to at most {@code top}, about {@code count} of them. */
    static List<Double> ticks(double top, int count, boolean whole) {
        double step = step(top / count, whole);
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step <= top * (1 + 1e-9); i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** Returns the least round number, 1, 2 or 5 times a power of ten, that is not below {@code least}. */
    private static double step(double least, boolean whole) {
        double wanted = whole ? Math.max(1, least) : least;
        if (!(wanted > 0) || Double.isInfinite(wanted)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double digit : new double[] {1, 2, 5}) {
            if (digit * power >= wanted * (1 - 1e-9)) {
                return digit * power;
            }
        }
        return 10 * power;
    }
}
