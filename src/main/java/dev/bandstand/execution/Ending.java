package dev.bandstand.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/**
 * How a task ended.
 *
 * @param exitCode the exit code of its main container; empty when that never ran
 * @param reason why it ended, where that says more than the exit code
 */
record Ending(Optional<Integer> exitCode, String reason) {

    static Ending of(Task task, String mainContainer) {
        Optional<Container> main = task.containers().stream()
                .filter(container -> container.name().equals(mainContainer))
                .findFirst();
        Optional<Integer> exitCode = main.map(Container::exitCode);
        List<String> reasons = new ArrayList<>();
        if (exitCode.isEmpty() || task.stopCode() != TaskStopCode.ESSENTIAL_CONTAINER_EXITED) {
            add(reasons, task.stoppedReason());
        }
        main.ifPresent(container -> add(reasons, container.reason()));
        if (exitCode.isEmpty()) {
            task.containers().forEach(container -> add(reasons, container.reason()));
        }
        return new Ending(exitCode, String.join("; ", reasons));
    }

    private static void add(List<String> reasons, @Nullable String reason) {
        String line = Question.oneLine(Objects.requireNonNullElse(reason, ""));
        if (!line.isEmpty() && reasons.stream().noneMatch(known -> known.contains(line))) {
            reasons.add(line);
        }
    }
}
