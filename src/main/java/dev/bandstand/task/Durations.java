package dev.bandstand.task;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awscdk.Duration;

/** Times as the CDK takes them and as people read them. */
public final class Durations {

    /** A CDK duration is a call to its kernel, and a task has the same few durations again and again. */
    private static final Map<Long, Duration> KNOWN = new ConcurrentHashMap<>();

    private Durations() {}

    /** Tells whether {@code duration} is a number of whole seconds from {@code least} to {@code most}. */
    public static boolean wholeSeconds(java.time.Duration duration, long least, long most) {
        return duration.toMillis() % 1000 == 0 && duration.toSeconds() >= least && duration.toSeconds() <= most;
    }

    /** Returns {@code duration} in seconds, as in "30s". */
    public static String inWords(java.time.Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + "s";
    }

    /** Returns {@code duration} as the CDK takes it, in whole seconds. */
    public static Duration cdk(java.time.Duration duration) {
        return KNOWN.computeIfAbsent(duration.toSeconds(), Duration::seconds);
    }
}
