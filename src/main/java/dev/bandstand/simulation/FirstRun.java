package dev.bandstand.simulation;

import dev.bandstand.simulation.score.Demand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps of the first seed's run what a report shows: as much of a year as of a day. */
final class FirstRun implements Recorder {

    /** More than anybody reads, and little memory. */
    static final int KEPT = 50_000;

    private final Buckets buckets;
    private final long seconds;
    private final List<Decision> decisions = new ArrayList<>();
    private final List<AlarmSpan> spans = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final Map<String, Long> ringing = new TreeMap<>();
    private long omitted;

    /** Listens to a run of so many seconds. */
    FirstRun(long seconds, Demand demand) {
        this.seconds = seconds;
        this.buckets = new Buckets(seconds, demand);
    }

    /** Returns the buckets of the picture. */
    Buckets buckets() {
        return buckets;
    }

    @Override
    public void stretch(Stretch stretch) {
        buckets.stretch(stretch);
    }

    @Override
    public void decision(Decision decision) {
        keep(decisions, decision);
    }

    @Override
    public void warning(Warning warning) {
        keep(warnings, warning);
    }

    @Override
    public void alarm(long second, String alarm, String state) {
        Long since = ringing.remove(alarm);
        if (since != null) {
            keep(spans, new AlarmSpan(alarm, since, second));
        }
        if (state.equals("ALARM")) {
            ringing.put(alarm, second);
        }
    }

    private <T> void keep(List<T> kept, T next) {
        if (kept.size() < KEPT) {
            kept.add(next);
        } else {
            omitted++;
        }
    }

    /** Ends the run. */
    Timeline timeline(long missingRows) {
        ringing.forEach((alarm, since) -> keep(spans, new AlarmSpan(alarm, since, seconds)));
        List<Warning> told = new ArrayList<>();
        if (missingRows > 0) {
            String rows = missingRows == 1
                    ? "1 row of the load was missing and was filled"
                    : missingRows + " rows of the load were missing and were filled";
            told.add(warning(WarningCode.MISSING_ROWS, rows));
        }
        told.addAll(warnings);
        if (omitted > 0) {
            told.add(warning(
                    WarningCode.TIMELINE_CUT,
                    "only the first " + KEPT + " decisions, alarms and warnings are listed, " + omitted
                            + " more are left out"));
        }
        return new Timeline(buckets.all(), spans, decisions, told);
    }

    private static Warning warning(WarningCode code, String message) {
        return new Warning(code.code(), 0, message);
    }
}
