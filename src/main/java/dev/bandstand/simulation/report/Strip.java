package dev.bandstand.simulation.report;

import dev.bandstand.markup.Svg;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * One strip of a picture: its title and legend to the left, its plot to the right.
 *
 * @param svg what it is drawn into
 * @param time from left to right
 * @param scale from below to above
 */
record Strip(Svg svg, TimeAxis time, Scale scale) {

    /** Where titles and legends begin. */
    static final int MARGIN = 20;

    private static final int LINE = 17;

    /**
     * What a look in the plot means.
     *
     * @param look the look of a line or an area
     * @param area whether it is an area
     * @param words what it means
     */
    record Meaning(String look, boolean area, String words) {}

    /** Draws the grid below what comes next. */
    void grid(List<Double> ticks, DoubleFunction<String> label) {
        for (double tick : ticks) {
            double y = Math.round(scale.at(tick)) + 0.5;
            svg.line(tick == 0 ? "axis" : "grid", time.left(), y, time.right(), y);
            svg.text("soft small end", time.left() - 8, y + 3.5, label.apply(tick));
        }
        for (TimeAxis.Tick tick : time.ticks()) {
            double x = Math.round(time.at(tick.second())) + 0.5;
            svg.line("grid", x, scale.end(), x, scale.zero());
        }
    }

    /** Writes the title and what the looks mean, one below the other. */
    void legend(String title, String unit, List<Meaning> keys) {
        double y = scale.end() + 11;
        svg.text("ink strip", MARGIN, y, title);
        svg.text("soft small", MARGIN, y + LINE, unit);
        y += LINE;
        for (Meaning key : keys) {
            y += LINE;
            if (key.area()) {
                svg.rect(key.look(), MARGIN, y - 9, 18, 10);
            } else {
                svg.line(key.look(), MARGIN, y - 4, MARGIN + 18.0, y - 4);
            }
            svg.text("soft small", MARGIN + 26.0, y, key.words());
        }
    }
}
