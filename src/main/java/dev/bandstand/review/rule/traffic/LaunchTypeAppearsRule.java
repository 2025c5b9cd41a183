package dev.bandstand.review.rule.traffic;

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

    static final String PROPERTY = "LaunchType";

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
            if (appears(service)) {
                told.add(
                        Severity.WARNING,
                        service.change(),
                        PROPERTY,
                        service.label() + " gets a launch type: LaunchType nothing -> "
                                + Shown.value(service.will(PROPERTY))
                                + ", so CloudFormation replaces the service, whatever it had been scaled to, and again when it is"
                                + " to have a capacity provider strategy; keep a CapacityProviderStrategy instead, which changes in place");
            }
        }
        return told.findings();
    }

    static boolean appears(Kept service) {
        return service.was(PROPERTY).isMissingNode() && !service.will(PROPERTY).isMissingNode();
    }
}
