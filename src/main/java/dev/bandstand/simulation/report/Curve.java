package dev.bandstand.simulation.report;

import dev.bandstand.markup.Svg;
import dev.bandstand.simulation.Bucket;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Draws what holds over a bucket as a step.
 *
 * @param buckets the stretches of the run
 * @param time from left to right
 * @param scale from below to above
 */
record Curve(List<Bucket> buckets, TimeAxis time, Scale scale) {

    /** Returns the line of a value over time. */
    String line(ToDoubleFunction<Bucket> value) {
        StringBuilder path = new StringBuilder();
        String before = "";
        for (Bucket bucket : buckets) {
            String y = Svg.number(scale.at(value.applyAsDouble(bucket)));
            if (path.length() == 0) {
                path.append('M').append(x(bucket.second())).append(' ').append(y);
            } else if (!y.equals(before)) {
                path.append('H').append(x(bucket.second())).append('V').append(y);
            }
            before = y;
        }
        return path.length() == 0 ? "" : path + "H" + x(end());
    }

    /** Returns the area between 0 and a value over time. */
    String area(ToDoubleFunction<Bucket> value) {
        String line = line(value);
        return line.isEmpty()
                ? ""
                : line + "V" + Svg.number(scale.zero()) + "H" + x(buckets.get(0).second()) + "Z";
    }

    /** Returns the area between {@code floor} and a value, where the value is greater. */
    String above(double floor, ToDoubleFunction<Bucket> value) {
        String line = line(bucket -> Math.max(floor, value.applyAsDouble(bucket)));
        return line.isEmpty()
                ? ""
                : line + "V" + Svg.number(scale.at(floor)) + "H"
                        + x(buckets.get(0).second()) + "Z";
    }

    private String x(long second) {
        return Svg.number(time.at(second));
    }

    private long end() {
        Bucket last = buckets.get(buckets.size() - 1);
        return last.second() + last.seconds();
    }
}
