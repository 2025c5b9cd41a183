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

/**
 * A service with a launch type that had none: CloudFormation replaces it, and does so again on the way back.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html">AWS::ECS::Service</a>
 */
final class LaunchTypeAppearsRule implements Rule {

    private static final String PROPERTY = "LaunchType";

    @Override
    public String name() {
        return "launchTypeAppears";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "LaunchType appears on a service");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept service : Kept.of(comparison, Types.SERVICE)) {
            JsonNode type = service.will(PROPERTY);
            if (service.was(PROPERTY).isMissingNode() && !type.isMissingNode()) {
                told.add(
                        Severity.WARNING,
                        service.change(),
                        PROPERTY,
                        service.label() + " gets a launch type: LaunchType nothing -> " + Shown.value(type)
                                + ", so CloudFormation replaces the service, and again when it is to have a capacity provider"
                                + " strategy; keep a CapacityProviderStrategy instead, which changes in place");
            }
        }
        return told.findings();
    }
}
