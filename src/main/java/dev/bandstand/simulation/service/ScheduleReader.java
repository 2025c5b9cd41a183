package dev.bandstand.simulation.service;

import static dev.bandstand.simulation.service.Refusals.require;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Values;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads a scheduled action.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalabletarget-scheduledaction.html">ScheduledAction</a>
 */
final class ScheduleReader {

    private ScheduleReader() {}

    static ScheduledAction read(JsonNode action) {
        JsonNode bounds = action.path("ScalableTargetAction");
        OptionalInt min = Values.maybeInteger(bounds, "MinCapacity");
        OptionalInt max = Values.maybeInteger(bounds, "MaxCapacity");
        require(
                min.isPresent() || max.isPresent(),
                "ScalableTargetAction must have MinCapacity or MaxCapacity",
                "neither");
        String schedule = Values.text(action, "Schedule").strip();
        require(
                schedule.matches("(cron|rate|at)\\(.*\\)"),
                "Schedule must be cron(...), rate(...) or at(...)",
                schedule);
        return new ScheduledAction(
                Values.text(action, "ScheduledActionName"),
                schedule,
                zone(action),
                min,
                max,
                moment(action, "StartTime"),
                moment(action, "EndTime"));
    }

    private static ZoneId zone(JsonNode action) {
        String zone = Values.text(action, "Timezone", "UTC");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Timezone must be the name of a time zone, got: " + zone, e);
        }
    }

    /** A moment without offset is UTC, whatever the time zone of the schedule. */
    private static Optional<Instant> moment(JsonNode action, String property) {
        if (!action.has(property)) {
            return Optional.empty();
        }
        String text = Values.text(action, property);
        try {
            TemporalAccessor moment =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    moment instanceof OffsetDateTime dated
                            ? dated.toInstant()
                            : LocalDateTime.from(moment).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    property + " must be a moment as in 2027-03-01T06:00:00Z, got: " + text, e);
        }
    }
}
