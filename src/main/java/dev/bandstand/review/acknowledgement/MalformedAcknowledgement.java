package dev.bandstand.review.acknowledgement;

/** A file of acknowledgements that says something impossible; its message is one whole line for the user. */
public final class MalformedAcknowledgement extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedAcknowledgement(String message) {
        super(message);
    }
}
