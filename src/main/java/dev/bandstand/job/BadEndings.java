package dev.bandstand.job;

import static java.util.Collections.singletonMap;

import dev.bandstand.task.TaskProps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.ecs.ContainerDependencyCondition;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.targets.SqsQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * The tasks of a family that failed: a container that counts ended with another exit code than 0, or ECS could not start or keep them.
 * Each is counted, and its last state kept for two weeks, as ECS itself forgets a stopped task within the hour. SQS's own key
 * encrypts the queue: EventBridge could not write to a customer's key without a word in that key's policy.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_task_events.html">Task state change events</a>
 */
final class BadEndings extends Construct {

    private static final List<String> STOP_CODES =
            List.of("SpotInterruption", "TaskFailedToStart", "TerminationNotice");

    private final LooseTask task;
    private final Queue queue;
    private final Rule rule;

    BadEndings(Construct scope, String id, LooseTask task) {
        super(scope, id);
        this.task = task;
        this.queue = SealedQueue.builder(this, "Queue", Optional.empty(), Duration.ofDays(14))
                .build();
        this.rule = Rule.Builder.create(this, "Resource")
                .description("Tasks of " + task.definition().getFamily() + " that failed")
                .eventPattern(EventPattern.builder()
                        .source(List.of("aws.ecs"))
                        .detailType(List.of("ECS Task State Change"))
                        .detail(detail())
                        .build())
                .enabled(true)
                .targets(List.of(new SqsQueue(queue)))
                .build();
    }

    private Map<String, Object> detail() {
        Map<String, Object> failed = new TreeMap<>();
        failed.put("name", new ArrayList<>(containers()));
        failed.put("exitCode", List.of(singletonMap("anything-but", List.of(0))));
        Map<String, Object> detail = new TreeMap<>();
        detail.put("clusterArn", List.of(task.cluster().getClusterArn()));
        detail.put("taskDefinitionArn", List.of(singletonMap("prefix", anyRevision())));
        detail.put("lastStatus", List.of("STOPPED"));
        detail.put("$or", List.of(singletonMap("stopCode", STOP_CODES), singletonMap("containers", failed)));
        return detail;
    }

    /** The main container, and those without whose success another does not start; a sidecar is stopped with the task anyway. */
    private SortedSet<String> containers() {
        SortedSet<String> names = new TreeSet<>();
        names.add(task.mainContainer());
        TaskProps props = task.workload().task();
        Stream.concat(Stream.of(props.container()), props.containers().values().stream())
                .forEach(container -> container.dependsOn().forEach((other, condition) -> {
                    if (condition == ContainerDependencyCondition.SUCCESS) {
                        names.add(other);
                    }
                }));
        return names;
    }

    private String anyRevision() {
        return Stack.of(this)
                .formatArn(ArnComponents.builder()
                        .service("ecs")
                        .resource("task-definition")
                        .resourceName(task.definition().getFamily() + ":")
                        .build());
    }

    /** Returns how many tasks failed in each minute. */
    IMetric count() {
        return Metric.Builder.create()
                .namespace("AWS/Events")
                .metricName("Invocations")
                .dimensionsMap(singletonMap("RuleName", rule.getRuleName()))
                .statistic("Sum")
                .period(software.amazon.awscdk.Duration.minutes(1))
                .build();
    }

    Queue queue() {
        return queue;
    }
}
