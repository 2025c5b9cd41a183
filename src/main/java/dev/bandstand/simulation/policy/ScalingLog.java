package dev.bandstand.simulation.policy;

/** Hears what a {@link Scaler} decides; moments are seconds from the start of the load. */
public interface ScalingLog {

    /** Hears nothing, so that no reason is ever put into words. */
    ScalingLog NONE = new ScalingLog() {
        @Override
        public boolean listens() {
            return false;
        }
    };

    /** Tells whether anybody listens: without a listener, reasons are not put into words. */
    default boolean listens() {
        return true;
    }

    /** A policy raised the desired count. */
    default void scaledOut(long second, String policy, int from, int to, String reason) {}

    /** A policy lowered the desired count. */
    default void scaledIn(long second, String policy, int from, int to, String reason) {}

    /** A scheduled action ran; the desired count may have stayed as it was. */
    default void scheduled(long second, String action, int from, int to, String reason) {}

    /** A policy or a scheduled action wanted {@code to} and was held back; told once for as long as it is held back alike. */
    default void blocked(long second, String policy, int from, int to, String reason) {}

    /** Something to tell the user. */
    default void warned(long second, String code, String message) {}
}
