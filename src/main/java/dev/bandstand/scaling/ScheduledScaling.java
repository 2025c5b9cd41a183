package dev.bandstand.scaling;

import static dev.bandstand.scaling.Requirement.require;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sets the range of a service anew at given times.
 *
 * <p>A scheduled action changes min and max for good: nothing returns by itself, so a plan needs an action for the way back. A
 * stack update registers the template's own range again.
 *
 * @param id the action's name, unique in its plan
 * @param when the moments at which it acts
 * @param timeZone the zone in which {@code when} is read; daylight saving is followed
 * @param min the new minimum, if it changes
 * @param max the new maximum, if it changes
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/scheduled-scaling-using-cron-expressions.html">Scheduled
 *     scaling with cron expressions</a>
 */
public record ScheduledScaling(
        String id, ScalingSchedule when, ZoneId timeZone, Optional<Integer> min, Optional<Integer> max)
        implements ScalingPolicy {

    /**
     * Checks the action.
     *
     * @throws IllegalArgumentException if it changes nothing, sets an impossible range or names a zone that AWS does not know
     */
    public ScheduledScaling {
        require(
                id.matches("[A-Za-z][A-Za-z0-9-]{0,63}"),
                "id must be a letter followed by up to 63 letters, digits or hyphens, got: %s",
                id);
        require(
                ZoneId.getAvailableZoneIds().contains(timeZone.getId()),
                "timeZone must be a name of the IANA time zone database such as Europe/Berlin, got: %s",
                timeZone);
        require(min.isPresent() || max.isPresent(), "min must be given when max is not, got: neither");
        min.ifPresent(tasks -> bound("min", tasks, 0));
        max.ifPresent(tasks -> bound("max", tasks, 1));
        require(
                min.isEmpty() || max.isEmpty() || max.get() >= min.get(),
                "max must be at least min (%d), got: %d",
                min.orElse(0),
                max.orElse(0));
    }

    private static void bound(String property, int tasks, int least) {
        require(
                tasks >= least && tasks <= TaskRange.MOST_TASKS,
                "%s must be between %d and %d, got: %d",
                property,
                least,
                TaskRange.MOST_TASKS,
                tasks);
    }

    /** Starts an action that acts at {@code when}, in UTC unless another zone is given. */
    public static Builder at(String id, ScalingSchedule when) {
        return new Builder(id, when);
    }

    @Override
    public String inWords() {
        List<String> parts = new ArrayList<>();
        min.ifPresent(tasks -> parts.add("min " + tasks));
        max.ifPresent(tasks -> parts.add("max " + tasks));
        return String.format("%s: %s (%s) sets %s", id, when.inWords(), timeZone, String.join(", ", parts));
    }

    /** Collects what a scheduled action changes. */
    public static final class Builder {
        private final String id;
        private final ScalingSchedule when;
        private ZoneId timeZone = ZoneId.of("UTC");
        private Optional<Integer> min = Optional.empty();
        private Optional<Integer> max = Optional.empty();

        private Builder(String id, ScalingSchedule when) {
            this.id = id;
            this.when = when;
        }

        /** Sets the zone in which the schedule is read. Default: UTC. */
        public Builder timeZone(ZoneId timeZone) {
            this.timeZone = timeZone;
            return this;
        }

        /** Sets the new minimum, in tasks. Default: unchanged. */
        public Builder min(int tasks) {
            this.min = Optional.of(tasks);
            return this;
        }

        /** Sets the new maximum, in tasks. Default: unchanged. */
        public Builder max(int tasks) {
            this.max = Optional.of(tasks);
            return this;
        }

        /**
         * Returns the action.
         *
         * @throws IllegalArgumentException if it changes nothing or sets an impossible range
         */
        public ScheduledScaling build() {
            return new ScheduledScaling(id, when, timeZone, min, max);
        }
    }
}
