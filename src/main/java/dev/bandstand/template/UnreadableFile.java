package dev.bandstand.template;

/** A small file of settings that can not be read; its message is one whole line for the user. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableFile(String message) {
        super(message);
    }
}
