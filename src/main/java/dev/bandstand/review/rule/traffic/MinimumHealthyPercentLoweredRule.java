package dev.bandstand.review.rule.traffic;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Step;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A service that may stop tasks during a deployment before new ones serve.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-deploymentconfiguration.html">DeploymentConfiguration</a>
 */
final class MinimumHealthyPercentLoweredRule implements Rule {

    private static final String PATH = "DeploymentConfiguration/MinimumHealthyPercent";
    private static final int WHOLE = 100;

    @Override
    public String name() {
        return "minimumHealthyPercentLowered";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a deployment may stop tasks of a service before new ones serve");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept service : Kept.of(comparison, Types.SERVICE)) {
            if (isDaemon(service)) {
                continue;
            }
            Optional<Step> step = service.whole(PATH, WHOLE);
            if (step.isPresent() && step.get().cut() && step.get().after() < WHOLE) {
                told.add(Severity.WARNING, service.change(), PATH.replace('/', '.'), message(service, step.get()));
            }
        }
        return told.findings();
    }

    /** A daemon has one task an instance, and that one has to stop first. */
    private static boolean isDaemon(Kept service) {
        return service.will("SchedulingStrategy").asText().equals("DAEMON");
    }

    private static String message(Kept service, Step step) {
        String consequence = step.after() <= 0
                ? "all of its tasks before new ones serve, and nothing answers meanwhile"
                : (WHOLE - step.after()) + " % of its tasks before new ones serve, and the rest carries the whole load";
        return service.label() + " deploys with fewer tasks: MinimumHealthyPercent " + step
                + ", so a deployment may stop " + consequence + "; keep 100";
    }
}
