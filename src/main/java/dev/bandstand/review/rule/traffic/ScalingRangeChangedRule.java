package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
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
 * A service that may have fewer or more tasks than before.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-applicationautoscaling-scalabletarget.html">AWS::ApplicationAutoScaling::ScalableTarget</a>
 */
final class ScalingRangeChangedRule implements Rule {

    private static final String MIN = "MinCapacity";
    private static final String MAX = "MaxCapacity";

    @Override
    public String name() {
        return "scalingRangeChanged";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "MinCapacity or MaxCapacity falls or at least doubles, or the load that is given is held worse or costs more",
                Severity.NOTE,
                "it rises by less, or the load that is given is held as well for no more money");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        List<Kept> targets = Kept.of(comparison, Types.SCALABLE_TARGET);
        if (targets.isEmpty()) {
            return told.findings();
        }
        ScaledParts parts = ScaledParts.of(comparison);
        for (Kept target : targets) {
            Optional<Step> min = target.whole(MIN, 0);
            Optional<Step> max = target.whole(MAX, 0);
            if ((min.isPresent() || max.isPresent()) && mayBeOfService(target)) {
                Severity severity = surprises(min) || surprises(max) ? Severity.WARNING : Severity.NOTE;
                new ScalingTold(told, parts)
                        .add(severity, target.change(), min.isPresent() ? MIN : MAX, message(target, min, max));
            }
        }
        return told.findings();
    }

    /** Tables, streams and functions scale by the same kind of target. */
    private static boolean mayBeOfService(Kept target) {
        JsonNode owner = target.will("ServiceNamespace");
        return !owner.isTextual() || owner.textValue().equals("ecs");
    }

    private static boolean surprises(Optional<Step> step) {
        return step.isPresent()
                && (step.get().cut() || step.get().after() >= 2L * step.get().before());
    }

    private static String message(Kept target, Optional<Step> min, Optional<Step> max) {
        List<String> steps = new ArrayList<>();
        List<String> consequences = new ArrayList<>();
        if (min.isPresent()) {
            steps.add(MIN + " " + min.get());
            consequences.add(
                    min.get().cut()
                            ? min.get().after() <= 0
                                    ? "no task may be left at rest"
                                    : "fewer tasks stand ready when load comes"
                            : "more tasks run, and cost, all the time");
        }
        if (max.isPresent()) {
            steps.add(MAX + " " + max.get());
            consequences.add(
                    max.get().cut()
                            ? "there is less room under a peak"
                            : "a peak, or a policy gone wrong, may cost more");
        }
        return target.label() + " has another range: " + String.join(", ", steps) + ", so "
                + String.join(" and ", consequences);
    }
}
