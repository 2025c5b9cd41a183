package dev.bandstand.cost;

/** A file of usage that can not be read; its message is one whole line for the user. */
public final class MalformedUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedUsage(String message) {
        super(message);
    }
}
