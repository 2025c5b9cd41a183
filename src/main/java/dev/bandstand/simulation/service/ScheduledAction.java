package dev.bandstand.simulation.service;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A scheduled action: sets min, max or both for good.
 *
 * @param name its name
 * @param schedule {@code cron(...)}, {@code rate(...)} or {@code at(...)}, as written
 * @param zone the time zone in which the schedule is read
 * @param min the new minimum, if it changes
 * @param max the new maximum, if it changes
 * @param start the moment from which it acts, which is one run more
 * @param end the moment after which it does not act any more
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-scheduled-scaling.html">Scheduled
 *     scaling</a>
 */
public record ScheduledAction(
        String name,
        String schedule,
        ZoneId zone,
        OptionalInt min,
        OptionalInt max,
        Optional<Instant> start,
        Optional<Instant> end) {}
