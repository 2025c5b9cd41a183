package dev.bandstand.review.rule.traffic;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/**
 * A task whose image must run on another kind of processor or system.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-runtimeplatform.html">RuntimePlatform</a>
 */
final class ArchitectureChangedRule implements Rule {

    @Override
    public String name() {
        return "architectureChanged";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "the CPU architecture or the operating system of a task changes");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept task : Kept.of(comparison, Types.TASK_DEFINITION)) {
            check(task, "CpuArchitecture", "X86_64", told);
            check(task, "OperatingSystemFamily", "LINUX", told);
        }
        return told.findings();
    }

    private static void check(Kept task, String property, String otherwise, Told told) {
        String path = "RuntimePlatform/" + property;
        if (task.was(path).isContainerNode() || task.will(path).isContainerNode()) {
            return;
        }
        String before = task.was(path).asText(otherwise);
        String after = task.will(path).asText(otherwise);
        if (!before.equals(after)) {
            told.add(
                    Severity.WARNING,
                    task.change(),
                    path.replace('/', '.'),
                    task.label() + " runs elsewhere: " + property + " " + before + " -> " + after
                            + ", so an image that was built for " + before
                            + " alone does not start; build it for both first");
        }
    }
}
