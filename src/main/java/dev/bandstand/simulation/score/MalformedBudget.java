package dev.bandstand.simulation.score;

/** A budget file that says something impossible; its message is one whole line for the user. */
public final class MalformedBudget extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedBudget(String message) {
        super(message);
    }
}
