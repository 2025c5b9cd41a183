package dev.bandstand.settings;

import java.util.List;
import java.util.Optional;

/**
 * Which instance takes a task: by a preset or by a chain of strategies, and by constraints.
 *
 * @param preset a way to place tasks, unless there are strategies
 * @param strategies a chain of strategies, applied from first to last
 * @param constraints what an instance must be
 */
public record PlacementSettings(
        Optional<Preset> preset,
        List<PlacementStrategySettings> strategies,
        List<PlacementConstraintSettings> constraints) {
    /** The attribute of an instance that names its zone. */
    static final String ZONE = "attribute:ecs.availability-zone";

    /** A way to place tasks. */
    public enum Preset {
        /** Evenly over zones, then over instances. */
        AZ_BALANCED_SPREAD,
        /** Evenly over zones, then on the fullest instance. */
        AZ_BALANCED_BINPACK,
        /** On the instance with the least free CPU. */
        BINPACK_CPU,
        /** On the instance with the least free memory. */
        BINPACK_MEMORY,
        /** One on each instance. */
        ONE_TASK_PER_HOST,
        /** Anywhere. */
        RANDOM
    }

    boolean isOnePerHost() {
        return preset.filter(Preset.ONE_TASK_PER_HOST::equals).isPresent()
                || constraints.stream().anyMatch(PlacementConstraintSettings::distinctInstance);
    }

    /** Tells whether tasks are spread over the zones before anything else. */
    boolean isAcrossZones() {
        return strategies.isEmpty()
                ? preset.filter(chosen -> chosen == Preset.AZ_BALANCED_SPREAD || chosen == Preset.AZ_BALANCED_BINPACK)
                        .isPresent()
                : strategies.get(0).spread().filter(ZONE::equals).isPresent();
    }

    /** Copies what could be changed from outside. */
    public PlacementSettings {
        strategies = List.copyOf(strategies);
        constraints = List.copyOf(constraints);
    }
}
