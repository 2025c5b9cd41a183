package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/** A service or a load balancer that stands in fewer subnets than before. */
final class ZonesReducedRule implements Rule {

    private static final String REBALANCING = "AvailabilityZoneRebalancing";

    @Override
    public String name() {
        return "zonesReduced";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "a service or a load balancer stands in fewer subnets, or its tasks are not spread over zones again");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept service : Kept.of(comparison, Types.SERVICE)) {
            check(service, "NetworkConfiguration/AwsvpcConfiguration/Subnets", told);
            if (service.will(REBALANCING).asText().equals("DISABLED")
                    && service.was(REBALANCING).asText().equals("ENABLED")) {
                told.add(
                        Severity.WARNING,
                        service.change(),
                        REBALANCING,
                        service.label()
                                + " is not spread over its zones again: AvailabilityZoneRebalancing ENABLED -> DISABLED,"
                                + " so after a zone was away its tasks stay in the others; keep it enabled");
            }
        }
        for (Kept balancer : Kept.of(comparison, Types.LOAD_BALANCER)) {
            check(balancer, "Subnets", told);
            check(balancer, "SubnetMappings", told);
        }
        return told.findings();
    }

    private static void check(Kept kept, String path, Told told) {
        JsonNode before = kept.was(path);
        JsonNode after = kept.will(path);
        if (before.isArray() && after.isArray() && !after.isEmpty() && after.size() < before.size()) {
            told.add(
                    Severity.WARNING,
                    kept.change(),
                    path.replace('/', '.'),
                    kept.label() + " stands in fewer subnets: " + before.size() + " -> " + after.size() + ", so "
                            + (after.size() == 1
                                    ? "it is gone when their one zone is"
                                    : "it bears the loss of fewer zones")
                            + "; keep one subnet in each of at least two zones");
        }
    }
}
