package dev.bandstand.observability;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awscdk.services.ecs.IBaseService;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;
import software.amazon.awscdk.services.sqs.IQueue;

/**
 * A service on a {@link Dashboard}, and what belongs to it.
 *
 * @param title the heading
 * @param service the ECS service
 * @param targets the targets of its load balancer
 * @param queue the queue that it works on
 * @param deadLetters where messages end up that it fails on
 * @param metrics further metrics, each shown as a sum
 */
public record WatchedService(
        String title,
        IBaseService service,
        Optional<ApplicationTargetGroup> targets,
        Optional<IQueue> queue,
        Optional<IQueue> deadLetters,
        List<CustomMetric> metrics) {

    /** Copies the list. */
    public WatchedService {
        metrics = List.copyOf(metrics);
    }

    /** Returns a service of which CPU, memory and tasks are shown. */
    public static WatchedService of(String title, IBaseService service) {
        return new WatchedService(title, service, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** Returns the service with what its load balancer measures. */
    public WatchedService withTargets(ApplicationTargetGroup targets) {
        return new WatchedService(title, service, Optional.of(targets), queue, deadLetters, metrics);
    }

    /** Returns the service with the queue that it works on. */
    public WatchedService withQueue(IQueue queue) {
        return new WatchedService(title, service, targets, Optional.of(queue), deadLetters, metrics);
    }

    /** Returns the service with the queue of what it fails on. */
    public WatchedService withDeadLetters(IQueue deadLetters) {
        return new WatchedService(title, service, targets, queue, Optional.of(deadLetters), metrics);
    }

    /** Returns the service with a further metric, of which the sum is shown. */
    public WatchedService withMetric(CustomMetric metric) {
        return new WatchedService(
                title,
                service,
                targets,
                queue,
                deadLetters,
                Stream.concat(metrics.stream(), Stream.of(metric)).toList());
    }
}
