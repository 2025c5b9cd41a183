package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.difference.Shown;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Plain;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/**
 * A service whose tasks may all be taken away at once.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html">Amazon ECS clusters for Fargate</a>
 */
final class SpotOnlyRule implements Rule {

    private static final String PROPERTY = "CapacityProviderStrategy";
    private static final String PROVIDER = "CapacityProvider";

    @Override
    public String name() {
        return "spotOnly";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "all tasks of a service move to Spot capacity");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept service : Kept.of(comparison, Types.SERVICE)) {
            if (onSpotOnly(service.will(PROPERTY)) && !onSpotOnly(service.was(PROPERTY))) {
                told.add(
                        Severity.WARNING,
                        service.change(),
                        PROPERTY,
                        service.label() + " runs on Spot capacity alone: CapacityProviderStrategy "
                                + providers(service.was(PROPERTY))
                                + " -> FARGATE_SPOT, so AWS may take all its tasks away within two minutes; keep a base on FARGATE");
            }
        }
        return told.findings();
    }

    private static boolean onSpotOnly(JsonNode strategy) {
        boolean spot = false;
        for (JsonNode item : strategy) {
            boolean counts = Plain.whole(item.path("Weight"), 0).orElse(1) > 0
                    || Plain.whole(item.path("Base"), 0).orElse(1) > 0;
            if (counts && !item.path(PROVIDER).asText().equals("FARGATE_SPOT")) {
                return false;
            }
            spot |= counts;
        }
        return spot;
    }

    private static String providers(JsonNode strategy) {
        StringBuilder names = new StringBuilder();
        for (JsonNode item : strategy) {
            names.append(names.isEmpty() ? "" : " and ").append(Shown.value(item.path(PROVIDER)));
        }
        return names.isEmpty() ? "nothing" : names.toString();
    }
}
