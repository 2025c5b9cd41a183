package dev.bandstand.simulation.parameter;

/** A model file that says something impossible; its message is one whole line for the user. */
public final class MalformedModel extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedModel(String message) {
        super(message);
    }
}
