package dev.bandstand.cost;

/** A stack of which nobody says in which region it lies; its message is one whole line for the user. */
public final class UnknownPlace extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownPlace(String stack) {
        super("--region or AWS_REGION must be given: the prices depend on it, and nothing says where " + stack
                + " lies");
    }
}
