package dev.bandstand.simulation.service;

/** A template, or a part of it, that the simulation can not follow; its message is one whole line for the user. */
public final class CannotSimulate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Takes the line for the user. */
    public CannotSimulate(String message) {
        super(message);
    }
}
