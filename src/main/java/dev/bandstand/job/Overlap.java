package dev.bandstand.job;

/** What a task means that still runs when the next is due; ECS starts the next one either way. */
public enum Overlap {
    /** Nothing. */
    ALLOWED,
    /** An alarm. */
    ALARM
}
