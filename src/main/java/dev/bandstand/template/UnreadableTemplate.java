package dev.bandstand.template;

/** A file that is no template or no cloud assembly; its message is one whole line for the user. */
public final class UnreadableTemplate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableTemplate(String message) {
        super(message);
    }
}
