package dev.bandstand.review.lock;

/** A file that is no lock; the message is one line that names it. */
public final class UnreadableLock extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableLock(String message) {
        super(message);
    }
}
