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
 * A service whose failed deployment does not end, or does not go back, by itself any more.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html">How the Amazon ECS
 *     deployment circuit breaker detects failures</a>
 */
final class CircuitBreakerOffRule implements Rule {

    private static final String BREAKER = "DeploymentConfiguration/DeploymentCircuitBreaker";

    @Override
    public String name() {
        return "circuitBreakerOff";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "a deployment of a service that fails does not end, or does not roll back, by itself");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept service : Kept.of(comparison, Types.SERVICE)) {
            if (service.turns(BREAKER + "/Enable", false, false)) {
                tell(
                        told,
                        service,
                        "Enable",
                        " loses its deployment circuit breaker: DeploymentCircuitBreaker.Enable true -> false, so a deployment"
                                + " whose tasks do not start goes on for hours instead of failing fast; keep it enabled");
            } else if (service.turns(BREAKER + "/Rollback", false, false)) {
                tell(
                        told,
                        service,
                        "Rollback",
                        " is not rolled back any more: DeploymentCircuitBreaker.Rollback true -> false, so a failed deployment"
                                + " leaves the new task definition in place; keep it true");
            }
        }
        return told.findings();
    }

    private static void tell(Told told, Kept service, String property, String sentence) {
        told.add(
                Severity.WARNING,
                service.change(),
                "DeploymentConfiguration.DeploymentCircuitBreaker." + property,
                service.label() + sentence);
    }
}
