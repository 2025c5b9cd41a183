package dev.bandstand.review.rule.traffic;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/**
 * A service that others do not find by its name any more.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect.html">Use Service Connect</a>
 */
final class DiscoveryLostRule implements Rule {

    private static final String CONNECT = "ServiceConnectConfiguration";
    private static final String REGISTRIES = "ServiceRegistries";

    @Override
    public String name() {
        return "discoveryLost";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a service leaves Service Connect or its registry");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept service : Kept.of(comparison, Types.SERVICE)) {
            if (service.turns(CONNECT + "/Enabled", false, false)) {
                tell(told, service, CONNECT + ".Enabled", "true -> false");
            } else {
                int before = service.was(CONNECT + "/Services").size();
                int after = service.will(CONNECT + "/Services").size();
                if (after < before) {
                    tell(told, service, CONNECT + ".Services", before + " -> " + after);
                }
            }
            int before = service.was(REGISTRIES).size();
            if (service.will(REGISTRIES).size() < before) {
                tell(
                        told,
                        service,
                        REGISTRIES,
                        before + " -> " + service.will(REGISTRIES).size());
            }
        }
        return told.findings();
    }

    private static void tell(Told told, Kept service, String property, String step) {
        told.add(
                Severity.WARNING,
                service.change(),
                property,
                service.label() + " is not found by its name any more: " + property + " " + step
                        + ", so calls from other services fail; move the callers first");
    }
}
