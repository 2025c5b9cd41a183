package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
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
 * A group of instances with other limits, or of another type.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-autoscaling-autoscalinggroup.html">AWS::AutoScaling::AutoScalingGroup</a>
 */
final class InstanceCapacityChangedRule implements Rule {

    private static final String DESIRED = "DesiredCapacity";
    private static final String INSTANCE_TYPE = "LaunchTemplateData/InstanceType";
    private static final int UNSET = -1;

    @Override
    public String name() {
        return "instanceCapacityChanged";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "the size of an Auto Scaling group falls or at least doubles, its desired capacity appears, or the instance type changes");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept group : Kept.of(comparison, "AWS::AutoScaling::AutoScalingGroup")) {
            for (String property : List.of("MinSize", "MaxSize", DESIRED)) {
                check(group, property, told);
            }
        }
        for (Kept template : Kept.of(comparison, "AWS::EC2::LaunchTemplate")) {
            JsonNode before = template.was(INSTANCE_TYPE);
            JsonNode after = template.will(INSTANCE_TYPE);
            if (before.isTextual() && after.isTextual() && !before.equals(after)) {
                tell(
                        told,
                        template,
                        INSTANCE_TYPE.replace('/', '.'),
                        before.asText() + " -> " + after.asText(),
                        "its instances hold other tasks and cost something else");
            }
        }
        return told.findings();
    }

    private static void check(Kept group, String property, Told told) {
        Optional<Step> step = group.whole(property, UNSET);
        if (step.isEmpty() || step.get().after() == UNSET) {
            return;
        }
        int before = step.get().before();
        int after = step.get().after();
        if (before == UNSET) {
            if (property.equals(DESIRED)) {
                tell(
                        told,
                        group,
                        property,
                        "nothing -> " + after,
                        "each deployment sets it again, whatever it had been scaled to");
            }
        } else if (step.get().cut()) {
            tell(told, group, property, step.get().toString(), "there is less room for tasks");
        } else if (after >= 2L * before) {
            tell(told, group, property, step.get().toString(), "more instances may run, and cost");
        }
    }

    private static void tell(Told told, Kept kept, String property, String step, String consequence) {
        told.add(
                Severity.WARNING,
                kept.change(),
                property,
                kept.label() + " holds other capacity: " + property + " " + step + ", so " + consequence
                        + "; see that the tasks still fit");
    }
}
