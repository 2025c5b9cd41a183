package dev.bandstand.review.rule.traffic;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Plain;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.Resource;
import java.util.List;
import java.util.SortedMap;

/**
 * A service that may neither stop a task before a new one runs nor start one before an old one stops.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-deploymentconfiguration.html">DeploymentConfiguration</a>
 */
final class DeploymentBlockedRule implements Rule {

    private static final String MIN = "DeploymentConfiguration/MinimumHealthyPercent";
    private static final String MAX = "DeploymentConfiguration/MaximumPercent";
    private static final int ALL = 100;
    private static final int DOUBLE = 200;

    @Override
    public String name() {
        return "deploymentBlocked";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a deployment can neither stop an old task nor start a new one");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept service : Kept.of(comparison, Types.SERVICE)) {
            if (isBlocked(service.after()) && !isBlocked(service.before())) {
                told.add(
                        Severity.WARNING,
                        service.change(),
                        "DeploymentConfiguration.MaximumPercent",
                        service.label() + " can not be deployed any more: MinimumHealthyPercent "
                                + whole(service.after(), MIN, ALL) + " and MaximumPercent "
                                + whole(service.after(), MAX, DOUBLE)
                                + " allow neither to stop a task first nor to start one, so each deployment waits until it fails;"
                                + " set MaximumPercent to 200");
            }
        }
        return told.findings();
    }

    private static boolean isBlocked(Resource service) {
        boolean replica = !service.property("SchedulingStrategy").asText().equals("DAEMON");
        int max = whole(service, MAX, DOUBLE);
        return replica && whole(service, MIN, ALL) >= ALL && max > 0 && max <= ALL;
    }

    private static int whole(Resource service, String path, int otherwise) {
        return Plain.whole(service.property(path), otherwise).orElse(0);
    }
}
