package dev.bandstand.service;

import software.amazon.awscdk.Duration;

/** Times as the CDK takes them. */
final class ServiceDurations {

    private ServiceDurations() {}

    static Duration cdk(java.time.Duration duration) {
        return Duration.seconds(duration.toSeconds());
    }
}
