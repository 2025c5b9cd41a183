package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.difference.Shown;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/** A container that nobody checks any more, or whose output nobody keeps. */
final class ContainerUnwatchedRule implements Rule {

    private static final String CONTAINERS = "ContainerDefinitions";

    @Override
    public String name() {
        return "containerUnwatched";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a container loses its health check or its log");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept task : Kept.of(comparison, Types.TASK_DEFINITION)) {
            for (JsonNode container : task.will(CONTAINERS)) {
                JsonNode before =
                        Lists.named(task.was(CONTAINERS), container.path("Name").asText());
                lost(task, before, container, "HealthCheck", "one that hangs is not replaced", told);
                lost(task, before, container, "LogConfiguration", "nobody sees why it fails", told);
            }
        }
        return told.findings();
    }

    private static void lost(
            Kept task, JsonNode before, JsonNode after, String property, String consequence, Told told) {
        if (before.has(property) && !after.has(property)) {
            String name = after.path("Name").asText();
            told.add(
                    Severity.WARNING,
                    task.change(),
                    CONTAINERS + "[" + name + "]." + property,
                    task.label() + " watches container " + name + " less: " + property + " "
                            + Shown.value(before.path(property)) + " -> nothing, so " + consequence + "; keep it");
        }
    }
}
