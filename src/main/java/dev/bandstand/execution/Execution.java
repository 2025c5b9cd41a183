package dev.bandstand.execution;

import dev.bandstand.execution.ExecutionFailed.Reason;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;

/**
 * One run of a one-off task: what it prints goes to one stream, everything about it to another.
 *
 * <p>The task is found in the outputs of its stack, so that what runs is what was deployed, whatever the settings say by now.
 */
public final class Execution {

    private final ExecutionProps props;
    private final PrintStream out;
    private final PrintStream err;
    private final Supplier<Clients> clients;
    private final Time time;
    private volatile @Nullable RunningTask followed;

    /**
     * Prepares the run.
     *
     * @param props which task
     * @param out gets what its main container prints
     * @param err gets everything else
     */
    public Execution(ExecutionProps props, PrintStream out, PrintStream err) {
        this(props, out, err, () -> Clients.in(props.region()), Time.real());
    }

    Execution(ExecutionProps props, PrintStream out, PrintStream err, Supplier<Clients> clients, Time time) {
        this.props = props;
        this.out = out;
        this.err = err;
        this.clients = clients;
        this.time = time;
    }

    /**
     * Starts the task and, unless told otherwise, follows it.
     *
     * @return the exit code of its main container; 1 when that never ran, 124 when it took longer than the timeout
     * @throws ExecutionFailed if it could not be started or followed
     * @throws InterruptedException if the thread is interrupted; the task goes on
     */
    public int run() throws InterruptedException {
        try (Clients open = clients.get()) {
            DeployedJob job = DeployedJob.find(open.cloudFormation(), props.stack(), props.job());
            Optional<TaskLog.Place> place = TaskLog.Place.of(mainContainer(open.ecs(), job));
            RunningTask task = RunningTask.start(open.ecs(), job.with(props.command()));
            err.println("bandstand: started " + props.job() + ": " + task.arn());
            task.console().ifPresent(link -> err.println("bandstand: " + link));
            if (!props.follow()) {
                out.println(task.arn());
                return 0;
            }
            if (place.isEmpty()) {
                err.println("bandstand: the log of container " + job.container()
                        + " is not in CloudWatch, only its end is told");
            }
            return follow(task, job, place.map(found -> new TaskLog(open.logs(), found, task.id())));
        }
    }

    /** To be called when the user interrupts the command: stops the task where that was asked for, else tells how to. */
    public void interrupted() {
        RunningTask task = followed;
        if (task == null) {
            return;
        }
        if (!props.stopOnInterrupt()) {
            tellItGoesOn(task);
            return;
        }
        try {
            task.stop("bandstand run was interrupted");
            err.println("bandstand: " + props.job() + " is being stopped");
        } catch (ExecutionFailed failed) {
            err.println("bandstand: " + failed.getMessage());
            tellItGoesOn(task);
        }
    }

    private int follow(RunningTask task, DeployedJob job, Optional<TaskLog> log) throws InterruptedException {
        followed = task;
        try {
            int exitCode = new Following(props, task, log, time).toTheEnd(job.container(), out, err);
            followed = null;
            return exitCode;
        } catch (ExecutionFailed lost) {
            tellItGoesOn(task);
            followed = null;
            throw lost;
        }
    }

    private void tellItGoesOn(RunningTask task) {
        err.println("bandstand: " + props.job() + " goes on; to stop it: " + task.stopCommand());
    }

    private static ContainerDefinition mainContainer(EcsClient ecs, DeployedJob job) {
        var request = DescribeTaskDefinitionRequest.builder()
                .taskDefinition(job.request().taskDefinition())
                .build();
        return Question.ask("ecs:DescribeTaskDefinition", () -> ecs.describeTaskDefinition(request))
                .taskDefinition()
                .containerDefinitions()
                .stream()
                .filter(container -> container.name().equals(job.container()))
                .findFirst()
                .orElseThrow(() -> new ExecutionFailed(
                        Reason.REFUSED,
                        "the task definition " + job.request().taskDefinition() + " has no container "
                                + job.container()));
    }
}
