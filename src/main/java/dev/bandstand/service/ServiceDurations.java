package dev.bandstand.service;

import java.math.BigDecimal;
import software.amazon.awscdk.Duration;

/** Times as the CDK takes them and as people read them. */
final class ServiceDurations {

    private ServiceDurations() {}

    static boolean wholeSeconds(java.time.Duration duration, long least, long most) {
        return duration.toMillis() % 1000 == 0 && duration.toSeconds() >= least && duration.toSeconds() <= most;
    }

    static String inWords(java.time.Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + "s";
    }

    static Duration cdk(java.time.Duration duration) {
        return Duration.seconds(duration.toSeconds());
    }
}
