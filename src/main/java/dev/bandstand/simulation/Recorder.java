package dev.bandstand.simulation;

/** Hears what happens in a run: the stretches of time one after the other, and so the decisions, the warnings and the alarms. */
public interface Recorder {

    /** Hears nothing. */
    Recorder NONE = new Recorder() {};

    /** A stretch of time went by. */
    default void stretch(Stretch stretch) {}

    /** Somebody decided. */
    default void decision(Decision decision) {}

    /** Something to tell the user. */
    default void warning(Warning warning) {}

    /** An alarm changed its state. */
    default void alarm(long second, String alarm, String state) {}
}
