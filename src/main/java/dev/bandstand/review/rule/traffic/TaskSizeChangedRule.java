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
    private static final String SLOWER = "each task does less, and more of them are needed";
    private static final String KILLED = "a container may be killed for want of memory";

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
            Optional<Step> cpu = step(task, "Cpu");
            Optional<Step> memory = step(task, "Memory");
            if (cpu.isPresent()
                    && memory.isPresent()
                    && cpu.get().cut() == memory.get().cut()) {
                tell(
                        told,
                        task,
                        "Cpu",
                        "Cpu " + cpu.get() + ", Memory " + memory.get(),
                        isGrave(cpu.get()) || isGrave(memory.get()),
                        cpu.get().cut() ? Optional.of(SLOWER + ", and " + KILLED) : Optional.empty());
            } else {
                cpu.ifPresent(step -> tell(told, task, "Cpu", step, SLOWER));
                memory.ifPresent(step -> tell(told, task, "Memory", step, KILLED));
            }
        }
        return told.findings();
    }

    private static Optional<Step> step(Kept task, String property) {
        return task.whole(property, UNSET).filter(step -> step.before() != UNSET && step.after() != UNSET);
    }

    private static boolean isGrave(Step step) {
        return step.cut() || step.after() >= 2L * step.before();
    }

    private static void tell(Told told, Kept task, String property, Step step, String less) {
        tell(
                told,
                task,
                property,
                property + " " + step,
                isGrave(step),
                step.cut() ? Optional.of(less) : Optional.empty());
    }

    private static void tell(
            Told told, Kept task, String property, String steps, boolean grave, Optional<String> less) {
        told.add(
                grave ? Severity.WARNING : Severity.NOTE,
                task.change(),
                property,
                task.label() + " has another size: " + steps + ", so "
                        + less.map(consequence -> consequence + "; try it under load first")
                                .orElse("each of its tasks costs more; see that it is needed"));
    }
}
