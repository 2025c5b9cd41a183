package dev.bandstand.plan.picture;

import java.util.List;

/**
 * A way as it is drawn.
 *
 * @param whole what it tells on demand
 * @param points the corners of its line
 * @param end how its line ends; a joint is where it begins, at another line
 * @param pills the labels on it
 */
record Arrow(String whole, List<Point> points, End end, List<Pill> pills) {

    /** How a line ends. */
    enum End {
        POINT,
        JOINT,
        PLAIN
    }

    /** A place in the picture. */
    record Point(double x, double y) {}

    /** A label with the room that it takes. */
    record Pill(String whole, String text, Box box) {}

    /** Copies the lists. */
    Arrow {
        points = List.copyOf(points);
        pills = List.copyOf(pills);
    }
}
