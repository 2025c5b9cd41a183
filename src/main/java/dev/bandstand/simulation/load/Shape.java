package dev.bandstand.simulation.load;

/** The requests a second of a generated load over time. */
@FunctionalInterface
interface Shape {

    /** Returns the requests a second at {@code second}, from the start of the load. */
    double at(long second);
}
