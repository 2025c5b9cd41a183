package dev.bandstand.simulation.load;

/** A load that cannot be read, or that says something impossible; its message is one whole line for the user. */
public final class MalformedLoad extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedLoad(String message) {
        super(message);
    }
}
