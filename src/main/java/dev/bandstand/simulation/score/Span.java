package dev.bandstand.simulation.score;

/**
 * Between which bounds a figure moves.
 *
 * @param least the least
 * @param most the most
 */
public record Span(double least, double most) {

    /** Returns how far it moves. */
    public double width() {
        return most - least;
    }
}
