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

/** A container that ran a real image and goes back to the placeholder of a first deployment. */
final class PlaceholderReturnsRule implements Rule {

    private static final String CONTAINERS = "ContainerDefinitions";
    private static final String BUSYBOX = "public.ecr.aws/docker/library/busybox:";

    @Override
    public String name() {
        return "placeholderReturns";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a real image goes back to the placeholder");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept task : Kept.of(comparison, Types.TASK_DEFINITION)) {
            for (JsonNode container : task.will(CONTAINERS)) {
                String name = container.path("Name").asText();
                JsonNode before = Lists.named(task.was(CONTAINERS), name);
                if (!before.isMissingNode() && isPlaceholder(container) && !isPlaceholder(before)) {
                    told.add(
                            Severity.WARNING,
                            task.change(),
                            CONTAINERS + "[" + name + "].Image",
                            task.label() + " goes back to the placeholder: Image of container " + name + " "
                                    + Shown.value(before.path("Image")) + " -> " + Shown.value(container.path("Image"))
                                    + ", so the application is gone and a busybox answers in its place; give the tag of the image,"
                                    + " as in -c imageTag=TAG");
                }
            }
        }
        return told.findings();
    }

    /** The placeholder is a public busybox whose shell runs a server, or waits, or ends. */
    private static boolean isPlaceholder(JsonNode container) {
        JsonNode entry = container.path("EntryPoint");
        return container.path("Image").asText().startsWith(BUSYBOX)
                && entry.path(0).asText().equals("busybox")
                && entry.path(1).asText().equals("sh");
    }
}
