package dev.bandstand.simulation.fleet;

import java.util.Arrays;

/** What happens at the same seconds of every minute: looked up in a circle, which is a good deal faster than {@link Events}. */
public final class Rounds {

    private static final int MINUTE = 60;

    private final int[] which;
    private final long[] seconds;
    private int at;

    /**
     * Begins with the first minute.
     *
     * @param firsts when each happens first, 0 to 59
     * @param everySeconds how often each happens from there on: a part of a minute without a rest
     */
    public Rounds(long[] firsts, long[] everySeconds) {
        long[][] rounds = new long[MINUTE * firsts.length][];
        int count = 0;
        for (int i = 0; i < firsts.length; i++) {
            for (long second = firsts[i]; second < firsts[i] + MINUTE; second += everySeconds[i]) {
                rounds[count++] = new long[] {second, i};
            }
        }
        Arrays.sort(rounds, 0, count, (one, other) -> Arrays.compare(one, other));
        this.seconds = new long[count];
        this.which = new int[count];
        for (int i = 0; i < count; i++) {
            seconds[i] = rounds[i][0];
            which[i] = (int) rounds[i][1];
        }
    }

    /** Returns when something happens next, {@link Long#MAX_VALUE} if nothing ever does. */
    public long nextSecond() {
        return seconds.length == 0 ? Long.MAX_VALUE : seconds[at];
    }

    /** Goes on to what happens after it, and returns which of them happens next. */
    public int take() {
        int taken = which[at];
        seconds[at] += MINUTE;
        at = at + 1 == seconds.length ? 0 : at + 1;
        return taken;
    }
}
