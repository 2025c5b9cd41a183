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
 * A task that gets less, or much more, CPU or memory.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#task_size">Task size</a>
 */
final class TaskSizeChangedRule implements Rule {

    private static final int UNSET = -1;

    @Override
    public String name() {
        return "taskSizeChanged";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "CPU or memory of a task falls or at least doubles",
                Severity.NOTE,
                "it rises by less");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept task : Kept.of(comparison, Types.TASK_DEFINITION)) {
            check(task, "Cpu", "each task does less, and more of them are needed", told);
            check(task, "Memory", "a container may be killed for want of memory", told);
        }
        return told.findings();
    }

    private static void check(Kept task, String property, String less, Told told) {
        Optional<Step> step = task.whole(property, UNSET);
        if (step.isEmpty() || step.get().before() == UNSET || step.get().after() == UNSET) {
            return;
        }
        boolean doubled = step.get().after() >= 2L * step.get().before();
        told.add(
                step.get().cut() || doubled ? Severity.WARNING : Severity.NOTE,
                task.change(),
                property,
                task.label() + " has another size: " + property + " " + step.get() + ", so "
                        + (step.get().cut()
                                ? less + "; try it under load first"
                                : "each of its tasks costs more; see that it is needed"));
    }
}
