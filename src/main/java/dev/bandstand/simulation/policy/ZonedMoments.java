package dev.bandstand.simulation.policy;

import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * Local times as moments, through the changes of daylight saving.
 *
 * <p>AWS documents that daylight saving is followed, and not what becomes of a time that it skips or repeats: two parameters of the model.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-scheduled-scaling.html">Considerations
 *     of scheduled scaling</a>
 */
final class ZonedMoments implements Moments {

    private final Moments local;
    private final ZoneRules rules;
    private final boolean shiftsSkipped;
    private final boolean runsTwice;

    ZonedMoments(Moments local, ZoneId zone, Parameters parameters) {
        this.local = local;
        this.rules = zone.getRules();
        this.shiftsSkipped = parameters.word(Parameter.SCHEDULE_SKIPPED_HOUR).equals("shifted");
        this.runsTwice = parameters.word(Parameter.SCHEDULE_REPEATED_HOUR).equals("twice");
    }

    @Override
    public long from(long second) {
        long from = second;
        while (true) {
            Instant moment = Instant.ofEpochSecond(from);
            long next = at(from, rules.getOffset(moment).getTotalSeconds());
            ZoneOffsetTransition last = rules.previousTransition(moment.plusSeconds(1));
            if (!runsTwice && repeats(last, next)) {
                from = end(last);
                continue;
            }
            next = Math.min(next, shifted(last, from));
            ZoneOffsetTransition change = rules.nextTransition(moment);
            boolean turnsBack = change != null && change.isOverlap();
            if (change == null || next < change.toEpochSecond() || (next == NEVER && !turnsBack)) {
                return next;
            }
            from = change.toEpochSecond();
        }
    }

    private long at(long second, int offset) {
        long next = local.from(second + offset);
        return next == NEVER ? NEVER : next - offset;
    }

    /** Tells whether {@code second} lies in the hour that runs a second time after {@code change}. */
    private static boolean repeats(@Nullable ZoneOffsetTransition change, long second) {
        return change != null && change.isOverlap() && second < end(change);
    }

    /** Returns the first run that {@code change} skipped, as late as the clock was put forward. */
    private long shifted(@Nullable ZoneOffsetTransition change, long from) {
        if (!shiftsSkipped || change == null || !change.isGap() || from >= end(change)) {
            return NEVER;
        }
        long next = at(from, change.getOffsetBefore().getTotalSeconds());
        return next < end(change) ? next : NEVER;
    }

    private static long end(ZoneOffsetTransition change) {
        return change.toEpochSecond() + Math.abs(change.getDuration().toSeconds());
    }
}
