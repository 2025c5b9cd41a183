package dev.bandstand.review.rule.traffic;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Step;
import dev.bandstand.review.rule.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A target group whose targets are more easily found unhealthy.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-targetgroup.html">AWS::ElasticLoadBalancingV2::TargetGroup</a>
 */
final class HealthCheckStricterRule implements Rule {

    @Override
    public String name() {
        return "healthCheckStricter";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "a target must answer sooner, with another code, on another port, or fails after fewer checks");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept group : Kept.of(comparison, Types.TARGET_GROUP)) {
            List<String> steps = new ArrayList<>();
            add(steps, group, "HealthCheckTimeoutSeconds", 5);
            add(steps, group, "UnhealthyThresholdCount", 2);
            text(steps, group, "Matcher/HttpCode", "200");
            text(steps, group, "HealthCheckPort", "traffic-port");
            text(steps, group, "HealthCheckProtocol", group.will("Protocol").asText("HTTP"));
            if (!steps.isEmpty()) {
                told.add(
                        Severity.WARNING,
                        group.change(),
                        steps.get(0).split(" ", 2)[0],
                        group.label() + " finds targets unhealthy more easily: " + String.join(", ", steps)
                                + ", so tasks that passed until now may be stopped; try the check against a running task first");
            }
        }
        return told.findings();
    }

    private static void add(List<String> steps, Kept group, String property, int otherwise) {
        Optional<Step> step = group.whole(property, otherwise);
        if (step.isPresent() && step.get().cut()) {
            steps.add(property + " " + step.get());
        }
    }

    private static void text(List<String> steps, Kept group, String path, String otherwise) {
        String before = group.was(path).asText(otherwise);
        String after = group.will(path).asText(otherwise);
        if (!group.was(path).isContainerNode() && !group.will(path).isContainerNode() && !before.equals(after)) {
            steps.add(path.replace('/', '.') + " " + before + " -> " + after);
        }
    }
}
