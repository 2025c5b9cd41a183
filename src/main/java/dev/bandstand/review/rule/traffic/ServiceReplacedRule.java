package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.behaviour.UpdateBehaviour;
import dev.bandstand.review.difference.Action;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Causes;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Plain;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/**
 * A service that CloudFormation makes anew.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html">AWS::ECS::Service</a>
 */
final class ServiceReplacedRule implements Rule {

    @Override
    public String name() {
        return "serviceReplaced";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a service is replaced, or may be");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept service : Kept.of(comparison, Types.SERVICE)) {
            ResourceChange change = service.change();
            if (change.losesTheOldOne() && !isToldByLaunchType(service)) {
                told.add(
                        Severity.WARNING,
                        change,
                        Causes.path(change),
                        service.label() + (change.action() == Action.REPLACE ? " is replaced" : " may be replaced")
                                + " because " + Causes.shown(change) + ", so " + consequence(service));
            }
        }
        return told.findings();
    }

    /** A launch type that appears has a rule of its own, which says the same. */
    private static boolean isToldByLaunchType(Kept service) {
        ResourceChange change = service.change();
        boolean alone = change.properties().stream()
                .filter(property -> property.behaviour() == UpdateBehaviour.REPLACEMENT)
                .allMatch(property -> property.path().equals(LaunchTypeAppearsRule.PROPERTY));
        return alone && LaunchTypeAppearsRule.appears(service) && !clashes(service);
    }

    private static String consequence(Kept service) {
        if (clashes(service)) {
            return "CloudFormation creates a second service of the same name before it deletes the first, which ECS refuses:"
                    + " the deployment fails; change ServiceName too, or leave the property as it is";
        }
        return "a second service starts with " + start(service)
                + " and the first is deleted, whatever it had been scaled to; leave the property as it is, or deploy when the"
                + " load is low";
    }

    private static boolean clashes(Kept service) {
        JsonNode name = service.will("ServiceName");
        return !name.isMissingNode() && name.equals(service.was("ServiceName")) && sameCluster(service);
    }

    /** Names are unique in a cluster. */
    private static boolean sameCluster(Kept service) {
        return service.will("Cluster").equals(service.was("Cluster"));
    }

    private static String start(Kept service) {
        int count = Plain.whole(service.will("DesiredCount"), 1).orElse(-1);
        return count < 0 ? "its DesiredCount" : count == 1 ? "1 task" : count + " tasks";
    }
}
