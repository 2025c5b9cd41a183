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
 * A container that gets less time between SIGTERM and SIGKILL.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-containerdefinition.html#cfn-ecs-taskdefinition-containerdefinition-stoptimeout">StopTimeout</a>
 */
final class StopTimeoutCutRule implements Rule {

    private static final int AWS_SECONDS = 30;

    @Override
    public String name() {
        return "stopTimeoutCut";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a container gets less time to finish before it is killed");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept task : Kept.of(comparison, Types.TASK_DEFINITION)) {
            for (JsonNode container : task.will("ContainerDefinitions")) {
                check(task, container, told);
            }
        }
        return told.findings();
    }

    private static void check(Kept task, JsonNode container, Told told) {
        String name = container.path("Name").asText();
        JsonNode before = Lists.named(task.was("ContainerDefinitions"), name);
        if (before.isMissingNode()) {
            return;
        }
        Optional<Step> step = Step.of(before.path("StopTimeout"), container.path("StopTimeout"), AWS_SECONDS);
        if (step.isPresent() && step.get().cut()) {
            told.add(
                    Severity.WARNING,
                    task.change(),
                    "ContainerDefinitions[" + name + "].StopTimeout",
                    task.label() + " stops container " + name + " sooner: StopTimeout " + step.get()
                            + ", so work that takes longer than " + step.get().after()
                            + " s after SIGTERM is killed at each deployment and scale-in; keep the longer time");
        }
    }
}
