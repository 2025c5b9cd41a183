package dev.bandstand.simulation;

/**
 * One decision of a run.
 *
 * @param second when, from the start of the load
 * @param policy the policy or the scheduled action
 * @param kind what came of it
 * @param from the desired count before
 * @param to the desired count after; for one that was blocked, the count that was wanted
 * @param reason why, as in "UpperAlarm ALARM 3/3 71.2 > 60"
 */
public record Decision(long second, String policy, Kind kind, int from, int to, String reason) {

    /** What came of a decision. */
    public enum Kind {
        /** The desired count went up. */
        SCALE_OUT("scaleOut"),
        /** The desired count went down. */
        SCALE_IN("scaleIn"),
        /** A scheduled action ran. */
        SCHEDULED("scheduled"),
        /** A policy wanted another count and was held back. */
        BLOCKED("blocked");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Returns its name in reports. */
        public String word() {
            return word;
        }
    }
}
