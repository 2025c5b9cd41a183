package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * On which of its instances ECS puts a task.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement.html">Task placement</a>
 */
final class Placements {

    private Placements() {}

    static Optional<String> inWords(Assembly assembly, Launch launch) {
        List<String> words = new ArrayList<>();
        List<String> chain = new ArrayList<>();
        for (JsonNode strategy : launch.setting("PlacementStrategies", "PlacementStrategy")) {
            chain.add(strategy(strategy));
        }
        if (!chain.isEmpty()) {
            words.add(String.join(", then ", chain));
        }
        launch.setting("PlacementConstraints").forEach(constraint -> words.add(constraint(constraint)));
        launch.task(assembly)
                .ifPresent(task ->
                        task.property("PlacementConstraints").forEach(constraint -> words.add(constraint(constraint))));
        return words.isEmpty() ? Optional.empty() : Optional.of("placed " + String.join("; ", words));
    }

    private static String constraint(JsonNode constraint) {
        return constraint.path("Type").asText().equals("distinctInstance")
                ? "at most one on an instance"
                : "only where " + Names.text(constraint.path("Expression"));
    }

    private static String strategy(JsonNode strategy) {
        String field = Names.text(strategy.path("Field"));
        return switch (strategy.path("Type").asText()) {
            case "spread" -> "spread over " + over(field);
            case "binpack" -> "packed by " + field.toLowerCase(Locale.ROOT);
            default -> "at random";
        };
    }

    private static String over(String field) {
        return switch (field) {
            case "attribute:ecs.availability-zone" -> "zones";
            case "instanceId", "host" -> "instances";
            default -> field;
        };
    }
}
