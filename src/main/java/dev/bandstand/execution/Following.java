package dev.bandstand.execution;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.Task;

/** Watches one task until it has ended and its log has no more lines. */
final class Following {

    /** What timeout(1) gives. */
    static final int TIMED_OUT = 124;

    private static final int NEVER_RAN = 1;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration UNKNOWN_AT_MOST = Duration.ofMinutes(1);
    /** The last lines reach CloudWatch some seconds after the task has ended. */
    private static final Duration BETWEEN_LAST_LOOKS = Duration.ofSeconds(1);

    private static final int EMPTY_LOOKS_AT_THE_END = 3;

    private final ExecutionProps props;
    private final RunningTask task;
    private final Optional<TaskLog> log;
    private final Time time;
    private String status = "";
    private boolean timedOut;

    Following(ExecutionProps props, RunningTask task, Optional<TaskLog> log, Time time) {
        this.props = props;
        this.task = task;
        this.log = log;
        this.time = time;
    }

    /** Follows to the end; returns the exit code of the command. */
    int toTheEnd(String mainContainer, PrintStream out, PrintStream err) throws InterruptedException {
        Task ended = untilStopped(out, err);
        if (ended.startedAt() != null) {
            printTail(out);
        }
        return exitCode(Ending.of(ended, mainContainer), err);
    }

    private Task untilStopped(PrintStream out, PrintStream err) throws InterruptedException {
        while (true) {
            Optional<Task> seen = task.describe();
            log.ifPresent(lines -> lines.print(out));
            seen.ifPresent(found -> tellStatus(found, err));
            if (seen.isPresent() && seen.get().lastStatus().equals("STOPPED")) {
                return seen.get();
            }
            if (seen.isEmpty() && time.elapsed().compareTo(UNKNOWN_AT_MOST) > 0) {
                throw new ExecutionFailed(
                        ExecutionFailed.Reason.REFUSED, "ECS does not know the task any more: " + task.arn());
            }
            stopWhenOverdue(err);
            time.pause(BETWEEN_LOOKS);
        }
    }

    private void tellStatus(Task found, PrintStream err) {
        if (!found.lastStatus().equals(status)) {
            status = found.lastStatus();
            err.println("bandstand: " + props.job() + " is " + status.toLowerCase(Locale.ROOT));
        }
    }

    private void stopWhenOverdue(PrintStream err) {
        if (!timedOut
                && props.timeout()
                        .filter(limit -> time.elapsed().compareTo(limit) > 0)
                        .isPresent()) {
            timedOut = true;
            err.println("bandstand: " + props.job() + " takes longer than --timeout, stopping it");
            task.stop("bandstand run --timeout");
        }
    }

    private void printTail(PrintStream out) throws InterruptedException {
        int empty = 0;
        while (log.isPresent() && empty < EMPTY_LOOKS_AT_THE_END) {
            time.pause(BETWEEN_LAST_LOOKS);
            empty = log.get().print(out) ? 0 : empty + 1;
        }
    }

    private int exitCode(Ending ending, PrintStream err) {
        String because = ending.reason().isEmpty() ? "" : ": " + ending.reason();
        err.println("bandstand: " + props.job()
                + ending.exitCode().map(code -> " ended with exit code " + code).orElse(" never ran")
                + because);
        return timedOut ? TIMED_OUT : ending.exitCode().orElse(NEVER_RAN);
    }
}
