package dev.bandstand.settings;

import dev.bandstand.settings.JobSettings.Kind;
import java.util.List;
import java.util.Map;

/** Whom alarms can tell. */
final class ObservabilityRules {

    private static final int REGION = 3;

    private static final List<Kind> WITH_ALARMS = List.of(Kind.WORKER, Kind.SCHEDULED);

    private ObservabilityRules() {}

    static void check(Settings settings, Report report) {
        var checks = new Checks(report, "observability");
        if (settings.observability().alarmTopic().isEmpty()) {
            unheard(settings, report);
            return;
        }
        String topic = settings.observability().alarmTopic().get();
        settings.region()
                .ifPresent(region -> checks.require(
                        topic.split(":", -1)[REGION].equals(region),
                        "alarmTopic",
                        "must be of the stack's region " + region,
                        topic));
    }

    private static void unheard(Settings settings, Report report) {
        List<String> owners = settings.tasks().entrySet().stream()
                .filter(task -> !task.getValue().alarms().isEmpty() || hasOwnAlarms(settings, task.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        if (settings.preset() == Preset.PRODUCTION && !owners.isEmpty()) {
            report.warn(
                    KeyPath.parent(owners.get(0)),
                    "observability.alarmTopic is not given, so nobody hears the alarms of "
                            + String.join(", ", owners));
        }
    }

    /** Queues and schedules bring alarms without being asked. */
    private static boolean hasOwnAlarms(Settings settings, String owner) {
        return settings.jobs().entrySet().stream()
                .filter(job -> WITH_ALARMS.contains(job.getValue().kind()))
                .anyMatch(job -> owner.equals("jobs." + job.getKey()));
    }
}
