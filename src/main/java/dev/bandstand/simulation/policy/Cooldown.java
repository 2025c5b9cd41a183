package dev.bandstand.simulation.policy;

/**
 * The cooldowns of one policy.
 *
 * <p>A cooldown begins when the activity has completed. For scaling out, what was added counts until the cooldown ends: a further call is
 * computed from the baseline, the capacity before the first activity, and so adds only what exceeds it. For scaling in, it holds further
 * calls back; a scale-out ends it. AWS does not say
 * whether what is still being added counts before that; a parameter does.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html#step-scaling-cooldown">Cooldown
 *     period</a>
 */
final class Cooldown {

    /** The end of a cooldown that has not begun. */
    static final long NOT_BEGUN = Long.MAX_VALUE;

    private final int outSeconds;
    private final int inSeconds;
    private final boolean largerRestarts;
    private final boolean countsProgress;

    private boolean outInProgress;
    private int outBaseline;
    private long outUntil = Long.MIN_VALUE;
    private boolean inInProgress;
    private int inBaseline;
    private long inUntil = Long.MIN_VALUE;

    Cooldown(int outSeconds, int inSeconds, boolean largerRestarts, boolean countsProgress) {
        this.outSeconds = outSeconds;
        this.inSeconds = inSeconds;
        this.largerRestarts = largerRestarts;
        this.countsProgress = countsProgress;
    }

    /** Returns the capacity from which a scale-out is computed. */
    int outBase(long now, int running) {
        return countsOut(now) ? Math.min(outBaseline, running) : running;
    }

    private boolean countsOut(long now) {
        return now < outUntil || (outInProgress && countsProgress);
    }

    /** Returns the capacity from which a scale-in is computed. */
    int inBase(int running) {
        return inInProgress && countsProgress ? Math.max(inBaseline, running) : running;
    }

    void scaledOut(long now, int running) {
        if (!outInProgress && now >= outUntil) {
            outBaseline = running;
        }
        if (now < outUntil && !largerRestarts) {
            return;
        }
        outInProgress = true;
    }

    void scaledIn(int running) {
        if (!inInProgress) {
            inBaseline = running;
        }
        inInProgress = true;
    }

    /** Ends the cooldown of a scale-in, because there was a scale-out. */
    void endIn() {
        inInProgress = false;
        inUntil = Long.MIN_VALUE;
    }

    /** The desired count was reached. */
    void completed(long now) {
        if (outInProgress) {
            outInProgress = false;
            outUntil = now + outSeconds;
        }
        if (inInProgress) {
            inInProgress = false;
            inUntil = now + inSeconds;
        }
    }

    /** Returns the end of what counts against a scale-out, {@link #NOT_BEGUN} while an activity is in progress. */
    long outUntil() {
        return outInProgress ? NOT_BEGUN : outUntil;
    }

    /** Returns until when this policy's last scale-in holds the next one back. */
    long inUntil() {
        return inUntil;
    }

    int outSeconds() {
        return outSeconds;
    }
}
