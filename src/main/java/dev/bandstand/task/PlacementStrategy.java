package dev.bandstand.task;

import static dev.bandstand.task.Requirement.require;

import java.util.Optional;

/**
 * One strategy of a {@link Placement}.
 *
 * @param type what it does, in ECS's word
 * @param field what it looks at; empty for random
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-strategies.html">Task placement
 *     strategies</a>
 */
public record PlacementStrategy(String type, Optional<String> field) {

    /** What instances of one zone have in common. */
    public static final String ZONE = "attribute:ecs.availability-zone";

    /** What tells one instance from another. */
    public static final String INSTANCE = "instanceId";

    /**
     * Checks what it looks at.
     *
     * @throws IllegalArgumentException if ECS knows no such strategy
     */
    public PlacementStrategy {
        switch (type) {
            case "spread" ->
                require(
                        field.filter(name -> name.matches("instanceId|host|attribute:[A-Za-z0-9_./-]{1,128}"))
                                .isPresent(),
                        "placement.strategies.spread must be instanceId, host or attribute:NAME, got: %s",
                        field.orElse("nothing"));
            case "binpack" ->
                require(
                        field.filter(name -> name.matches("cpu|memory")).isPresent(),
                        "placement.strategies.binpack must be cpu or memory, got: %s",
                        field.orElse("nothing"));
            default ->
                require(type.equals("random"), "placement.strategies must be spread, binpack or random, got: %s", type);
        }
    }

    /** Returns tasks spread evenly over the values of {@code field}: instanceId, host or attribute:NAME. */
    public static PlacementStrategy spread(String field) {
        return new PlacementStrategy("spread", Optional.of(field));
    }

    /** Returns tasks on the instance with the least free CPU. */
    public static PlacementStrategy binpackCpu() {
        return new PlacementStrategy("binpack", Optional.of("cpu"));
    }

    /** Returns tasks on the instance with the least free memory. */
    public static PlacementStrategy binpackMemory() {
        return new PlacementStrategy("binpack", Optional.of("memory"));
    }

    /** Returns tasks anywhere. */
    public static PlacementStrategy random() {
        return new PlacementStrategy("random", Optional.empty());
    }

    boolean isOverZones() {
        return type.equals("spread") && field.filter(ZONE::equals).isPresent();
    }
}
