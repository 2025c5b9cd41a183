package dev.bandstand.simulation;

import java.util.List;

/**
 * The run of the first seed, as far as a report shows it.
 *
 * @param buckets the run in at most a few hundred stretches of the same length
 * @param alarms when which alarm was in ALARM
 * @param decisions every decision
 * @param warnings what the user should know
 */
public record Timeline(List<Bucket> buckets, List<AlarmSpan> alarms, List<Decision> decisions, List<Warning> warnings) {

    /** Copies the lists. */
    public Timeline {
        buckets = List.copyOf(buckets);
        alarms = List.copyOf(alarms);
        decisions = List.copyOf(decisions);
        warnings = List.copyOf(warnings);
    }
}
