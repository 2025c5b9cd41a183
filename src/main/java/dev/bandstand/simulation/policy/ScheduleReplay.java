package dev.bandstand.simulation.policy;

import dev.bandstand.simulation.service.ScheduledAction;
import java.util.List;

/** What the scheduled actions do in the year after a load: a load of a day does not show a range that only breaks on a Monday. */
final class ScheduleReplay {

    private static final long YEAR = 366 * 86_400L;
    private static final int MOST_RUNS = 1000;

    private ScheduleReplay() {}

    /** Runs all actions from {@code now} on, on {@code range}, and warns of each that would leave a minimum above the maximum. */
    static void after(
            long now, CapacityRange range, List<ScheduledAction> actions, List<Scheduling> schedules, ScalingLog log) {
        long[] next = new long[actions.size()];
        for (int i = 0; i < next.length; i++) {
            next[i] = schedules.get(i).next(now - 1);
        }
        for (int run = 0; run < MOST_RUNS; run++) {
            int first = first(next);
            if (first < 0 || next[first] > now + YEAR) {
                return;
            }
            ScheduledAction action = actions.get(first);
            if (range.takes(action)) {
                range.set(action);
            } else {
                log.warned(next[first], ScalableTarget.MIN_ABOVE_MAX, ScalingWords.refused(action, range));
            }
            next[first] = schedules.get(first).next(next[first]);
        }
    }

    private static int first(long[] moments) {
        int first = -1;
        for (int i = 0; i < moments.length; i++) {
            if (first < 0 || moments[i] < moments[first]) {
                first = i;
            }
        }
        return first;
    }
}
