package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.difference.Shown;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.Target;
import java.util.List;
import java.util.SortedMap;

/**
 * A service with a desired count that had none: each deployment sets it again, whatever the service had been scaled to.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html">AWS::ECS::Service</a>
 */
final class DesiredCountAppearsRule implements Rule {

    private static final String PROPERTY = "DesiredCount";

    @Override
    public String name() {
        return "desiredCountAppears";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "DesiredCount appears on a service");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept service : Kept.of(comparison, Types.SERVICE)) {
            JsonNode count = service.will(PROPERTY);
            if (service.was(PROPERTY).isMissingNode() && !count.isMissingNode()) {
                told.add(
                        Severity.WARNING,
                        service.change(),
                        PROPERTY,
                        service.label() + " gets a fixed count: DesiredCount nothing -> " + Shown.value(count) + ", so "
                                + (scales(comparison, service)
                                        ? "deployments set it to " + Shown.value(count)
                                                + " whatever it had been scaled to; leave DesiredCount out, MinCapacity is enough"
                                        : "it goes to that count whatever was set by hand; leave DesiredCount out to keep the"
                                                + " count it has"));
            }
        }
        return told.findings();
    }

    private static boolean scales(Comparison comparison, Kept service) {
        return ScaledParts.of(comparison)
                .scalesAfter(
                        new Target(service.change().stack(), service.change().logicalId()));
    }
}
