package dev.bandstand.settings;

/** Whom alarms can tell. */
final class ObservabilityRules {

    private static final int REGION = 3;

    private ObservabilityRules() {}

    static void check(Settings settings, Report report) {
        settings.observability()
                .alarmTopic()
                .ifPresent(topic -> settings.region()
                        .ifPresent(region -> new Checks(report, "observability")
                                .require(
                                        topic.split(":", -1)[REGION].equals(region),
                                        "alarmTopic",
                                        "must be of the stack's region " + region,
                                        topic)));
    }
}
