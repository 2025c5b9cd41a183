package dev.bandstand.simulation;

import java.util.Arrays;

/** What a simulation may have to tell the user, beside its figures. */
public enum WarningCode {
    /** The minimum is above the maximum, in the template or by a scheduled action, which then changes nothing. */
    MIN_ABOVE_MAX("minAboveMax"),
    /** The run begins with a count outside of the minimum and the maximum. */
    STARTS_OUTSIDE("startsOutside"),
    /** A policy or an alarm can never change the count: nothing calls it, its metric does not exist, or its threshold is never passed. */
    CANNOT_ACT("cannotAct"),
    /** A deployment can neither start a task nor stop one, and blocks scaling in. */
    DEPLOYMENT_STUCK("deploymentStuck"),
    /** The CPU of a Fargate task never reads above 100 %, and that held back a target tracking policy. */
    CPU_CAPPED("cpuCapped"),
    /** A policy follows the memory, which a load of requests does not tell. */
    MEMORY_ASSUMED("memoryAssumed"),
    /** Tasks found no place, and there were as many EC2 instances as there may be. */
    INSTANCES_EXHAUSTED("instancesExhausted"),
    /** A Spot loss was asked for a service without Spot tasks. */
    NO_SPOT("noSpot"),
    /** Something that was asked for lies after the end of the load. */
    AFTER_THE_END("afterTheEnd"),
    /** A schedule names days of the week by number, which AWS's pages count differently. */
    NUMBERED_DAYS("numberedDays"),
    /** A predictive policy only forecasts and never scales. */
    FORECAST_ONLY("forecastOnly"),
    /** A predictive policy is forecast by a stand-in, since AWS's own model is not public. */
    FORECAST_STAND_IN("forecastStandIn"),
    /** The load was too short for a forecast. */
    FORECAST_TOO_SHORT("forecastTooShort"),
    /** Rows of the load were missing and were filled. */
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

    /**
     * Returns what a name stands for.
     *
     * @throws IllegalArgumentException if it is none
     */
    static WarningCode of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no warning has the code " + code));
    }
}
