package dev.bandstand.settings;

import dev.bandstand.scaling.ScalingSchedule;
import java.time.ZoneId;
import java.util.List;

/** Reads moments, which are written alike wherever something happens at given times. */
final class ScheduleReader {

    private static final ScalingSchedule STAND_IN = ScalingSchedule.everyMinutes(1);

    private ScheduleReader() {}

    static ScheduleSettings read(Section schedule) {
        return new ScheduleSettings(
                when(schedule),
                zone(schedule),
                schedule.duration("flexibleWindow"),
                schedule.number("retries"),
                schedule.duration("retryFor"),
                schedule.number("tasks"),
                schedule.constant("overlap", ScheduleSettings.Overlap.class),
                schedule.flag("enabled"));
    }

    /** Returns what exactly one of cron, rate and at says, or after a problem a schedule in its place. */
    static ScalingSchedule when(Section section) {
        List<String> given =
                List.of("cron", "rate", "at").stream().filter(section::has).toList();
        if (given.size() != 1) {
            String got = given.isEmpty() ? "none" : String.join(" and ", given);
            section.report().add(section.path(), "must have exactly one of cron, rate and at", got);
            return STAND_IN;
        }
        return switch (given.get(0)) {
            case "cron" -> cron(section);
            case "at" -> at(section);
            default -> rate(section);
        };
    }

    static ZoneId zone(Section section) {
        String name = section.text("timeZone");
        if (ZoneId.getAvailableZoneIds().contains(name)) {
            return ZoneId.of(name);
        }
        section.problem("timeZone", "must be a time zone like Europe/Berlin or UTC", name);
        return ZoneId.of("UTC");
    }

    private static ScalingSchedule cron(Section section) {
        try {
            return ScalingSchedule.cron(section.text("cron"));
        } catch (IllegalArgumentException refused) {
            Refusal.report(section, String.valueOf(refused.getMessage()));
            return STAND_IN;
        }
    }

    private static ScalingSchedule at(Section section) {
        try {
            return new ScalingSchedule("at(" + section.text("at") + ")");
        } catch (IllegalArgumentException refused) {
            section.problem("at", "must be a moment like 2026-11-27T06:00:00", section.text("at"));
            return STAND_IN;
        }
    }

    private static ScalingSchedule rate(Section section) {
        long seconds = section.duration("rate").toSeconds();
        if (seconds < 60 || seconds % 60 != 0) {
            section.problem("rate", "must be whole minutes, hours or days", section.text("rate"));
            return STAND_IN;
        }
        return ScalingSchedule.everyMinutes(Math.toIntExact(seconds / 60));
    }
}
