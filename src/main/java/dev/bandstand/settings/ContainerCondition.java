package dev.bandstand.settings;

/** How far a container must be before another one starts. */
public enum ContainerCondition {
    /** It has started. */
    START,
    /** It has ended. */
    COMPLETE,
    /** It has ended with exit code 0. */
    SUCCESS,
    /** Its own health check says that it is well. */
    HEALTHY
}
