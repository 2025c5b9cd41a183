package dev.bandstand.job;

import dev.bandstand.task.Placement;
import dev.bandstand.task.PlacementConstraint;
import dev.bandstand.task.PlacementStrategy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Which instance takes a task, in the words of what starts it. The CDK writes strategies in capitals, where ECS documents small
 * letters: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementStrategy.html.
 *
 * @param placement which instance
 * @param key how the starter spells a key that begins with a small letter in ECS's own requests
 */
record PlacedStart(Placement placement, UnaryOperator<String> key) {

    List<Map<String, Object>> strategies() {
        return placement.strategies().stream().map(this::strategy).toList();
    }

    List<Map<String, Object>> constraints() {
        return placement.constraints().stream().map(this::constraint).toList();
    }

    private Map<String, Object> strategy(PlacementStrategy strategy) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put(key.apply("type"), strategy.type());
        strategy.field().ifPresent(field -> words.put(key.apply("field"), field));
        return words;
    }

    private Map<String, Object> constraint(PlacementConstraint constraint) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put(key.apply("type"), constraint.memberOf().isPresent() ? "memberOf" : "distinctInstance");
        constraint.memberOf().ifPresent(expression -> words.put(key.apply("expression"), expression));
        return words;
    }
}
