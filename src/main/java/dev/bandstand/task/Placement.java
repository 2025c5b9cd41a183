package dev.bandstand.task;

import static dev.bandstand.task.Requirement.require;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which EC2 instance takes a task: a chain of strategies, applied from first to last, and what an instance must be.
 *
 * @param strategies the chain, of at most 5
 * @param constraints what an instance must be, at most 10
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement.html">How Amazon ECS places tasks</a>
 */
public record Placement(List<PlacementStrategy> strategies, List<PlacementConstraint> constraints) {

    private static final int MOST_STRATEGIES = 5;
    private static final int MOST_CONSTRAINTS = 10;

    /**
     * Copies and counts the parts.
     *
     * @throws IllegalArgumentException if there are more than ECS takes
     */
    public Placement {
        strategies = List.copyOf(strategies);
        constraints = List.copyOf(constraints);
        require(
                strategies.size() <= MOST_STRATEGIES,
                "placement.strategies must hold at most %d, got: %d",
                MOST_STRATEGIES,
                strategies.size());
        require(
                constraints.size() <= MOST_CONSTRAINTS,
                "placement.constraints must hold at most %d, got: %d",
                MOST_CONSTRAINTS,
                constraints.size());
    }

    /** Returns tasks spread evenly over the zones, and over the instances of each. */
    public static Placement azBalancedSpread() {
        return chain(
                PlacementStrategy.spread(PlacementStrategy.ZONE), PlacementStrategy.spread(PlacementStrategy.INSTANCE));
    }

    /** Returns tasks spread evenly over the zones, and in each on the instance with the least free memory. */
    public static Placement azBalancedBinpack() {
        return chain(PlacementStrategy.spread(PlacementStrategy.ZONE), PlacementStrategy.binpackMemory());
    }

    /** Returns tasks on the instance with the least free CPU, so that few instances are needed. */
    public static Placement binpackCpu() {
        return chain(PlacementStrategy.binpackCpu());
    }

    /** Returns tasks on the instance with the least free memory, so that few instances are needed. */
    public static Placement binpackMemory() {
        return chain(PlacementStrategy.binpackMemory());
    }

    /** Returns tasks spread evenly over the zones, none beside another of the same service. */
    public static Placement oneTaskPerHost() {
        return chain(PlacementStrategy.spread(PlacementStrategy.ZONE)).on(PlacementConstraint.distinctInstance());
    }

    /** Returns tasks on any instance that has room. */
    public static Placement random() {
        return chain(PlacementStrategy.random());
    }

    /** Returns tasks placed by a chain of strategies. */
    public static Placement chain(PlacementStrategy... strategies) {
        return new Placement(Arrays.asList(strategies), List.of());
    }

    /** Returns this placement, only on instances that fulfil {@code constraint} too. */
    public Placement on(PlacementConstraint constraint) {
        List<PlacementConstraint> more = new ArrayList<>(constraints);
        more.add(constraint);
        return new Placement(strategies, more);
    }

    /**
     * Tells whether ECS can move tasks so that the zones stay balanced: it does only where spreading over them comes first, and no
     * constraint speaks of them.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html">Balancing a service across
     *     Availability Zones</a>
     */
    public boolean allowsZoneRebalancing() {
        boolean zonesFirst = strategies.stream().limit(1).allMatch(PlacementStrategy::isOverZones);
        return zonesFirst && expressions().noneMatch(expression -> expression.contains(PlacementStrategy.ZONE));
    }

    /** Tells whether no instance takes two tasks of one service. */
    boolean isOnePerHost() {
        return constraints.stream().anyMatch(constraint -> constraint.memberOf().isEmpty());
    }

    private Stream<String> expressions() {
        return constraints.stream().flatMap(constraint -> constraint.memberOf().stream());
    }
}
