package dev.bandstand.execution;

import dev.bandstand.execution.ExecutionFailed.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.Task;

/** A task that was started here. */
final class RunningTask {

    private final EcsClient ecs;
    private final String arn;
    private final String cluster;

    private RunningTask(EcsClient ecs, String arn, String cluster) {
        this.ecs = ecs;
        this.arn = arn;
        this.cluster = cluster;
    }

    /** Starts one task. */
    static RunningTask start(EcsClient ecs, RunTaskRequest request) {
        RunTaskResponse response = Question.ask("ecs:RunTask", () -> ecs.runTask(request));
        if (response.tasks().isEmpty()) {
            throw new ExecutionFailed(
                    Reason.REFUSED,
                    "ECS could not place the task: "
                            + response.failures().stream()
                                    .map(failure -> failure.reason())
                                    .distinct()
                                    .collect(Collectors.joining(", ")));
        }
        return new RunningTask(ecs, response.tasks().get(0).taskArn(), request.cluster());
    }

    String arn() {
        return arn;
    }

    String id() {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    /** Returns its state; empty while ECS, which answers from several places, does not know it yet. */
    Optional<Task> describe() {
        var request = DescribeTasksRequest.builder().cluster(cluster).tasks(arn).build();
        List<Task> tasks = Question.ask("ecs:DescribeTasks", () -> ecs.describeTasks(request))
                .tasks();
        return tasks.stream().findFirst();
    }

    /** Asks it to end, which takes as long as its stop timeout. */
    void stop(String reason) {
        var request = StopTaskRequest.builder()
                .cluster(cluster)
                .task(arn)
                .reason(reason)
                .build();
        Question.ask("ecs:StopTask", () -> ecs.stopTask(request));
    }

    /** The command that stops it by hand. */
    String stopCommand() {
        return "aws ecs stop-task --cluster " + cluster + " --task " + id();
    }

    /** Its page in the console of the commercial regions. */
    Optional<String> console() {
        String[] parts = arn.split(":", -1);
        if (!parts[1].equals("aws")) {
            return Optional.empty();
        }
        String region = parts[3];
        String name = cluster.substring(cluster.lastIndexOf('/') + 1);
        return Optional.of("https://" + region + ".console.aws.amazon.com/ecs/v2/clusters/" + name + "/tasks/" + id()
                + "?region=" + region);
    }
}
