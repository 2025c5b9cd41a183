package dev.bandstand.simulation;

/** What a run may have to tell the user. */
public enum WarningCode {
    /** The CPU of a Fargate task never reads above 100 %, and that held back a target tracking policy. */
    CPU_CAPPED("cpuCapped"),
    /** Rows of the load were missing, and were filled. */
    MISSING_ROWS("missingRows"),
    /** There are more decisions than a report lists. */
    TIMELINE_CUT("timelineCut");

    private final String code;

    WarningCode(String code) {
        this.code = code;
    }

    /** Returns its name in reports. */
    public String code() {
        return code;
    }
}
