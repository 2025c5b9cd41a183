package dev.bandstand.app;

import dev.bandstand.job.Daemon;
import dev.bandstand.job.OneOffTask;
import dev.bandstand.job.ScheduledTask;
import dev.bandstand.job.Worker;
import dev.bandstand.observability.ServiceAlarmsProps;
import dev.bandstand.observability.WatchedService;
import dev.bandstand.service.BackendService;
import dev.bandstand.service.InternalService;
import dev.bandstand.service.RoutedService;
import java.util.Optional;
import software.amazon.awscdk.services.ecs.BaseService;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.IConstruct;

/**
 * What can be seen of a service or a job.
 *
 * @param logGroup where its tasks log
 * @param service the ECS service that runs them, if one does
 * @param targets the targets of its load balancer
 * @param queue the queue that it works on
 * @param deadLetters where messages end up that it fails on
 */
record Watchable(
        ILogGroup logGroup,
        Optional<BaseService> service,
        Optional<ApplicationTargetGroup> targets,
        Optional<IQueue> queue,
        Optional<IQueue> deadLetters) {

    static Watchable of(IConstruct construct) {
        if (construct instanceof BackendService service) {
            return of(service.getLogGroup(), service.getService(), Optional.of(service.getTargetGroup()));
        }
        if (construct instanceof RoutedService service) {
            return of(service.getLogGroup(), service.getService(), Optional.of(service.getTargetGroup()));
        }
        if (construct instanceof InternalService service) {
            return of(service.getLogGroup(), service.getService(), Optional.empty());
        }
        if (construct instanceof Worker worker) {
            return new Watchable(
                    worker.getLogGroup(),
                    Optional.of(worker.getService()),
                    Optional.empty(),
                    Optional.of(worker.getQueue()),
                    worker.getDeadLetterQueue());
        }
        if (construct instanceof Daemon daemon) {
            return new Watchable(
                    daemon.getLogGroup(),
                    daemon.getService().map(BaseService.class::cast),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        if (construct instanceof ScheduledTask task) {
            return of(task.getLogGroup());
        }
        if (construct instanceof OneOffTask task) {
            return of(task.getLogGroup());
        }
        throw new IllegalStateException(
                "nothing can be seen of " + construct.getNode().getPath());
    }

    private static Watchable of(ILogGroup logGroup) {
        return new Watchable(logGroup, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Watchable of(ILogGroup logGroup, BaseService service, Optional<ApplicationTargetGroup> targets) {
        return new Watchable(logGroup, Optional.of(service), targets, Optional.empty(), Optional.empty());
    }

    /** Returns how it is shown on a dashboard, if it runs all the time. */
    Optional<WatchedService> shown(String title) {
        return service.map(runs -> {
            var shown = WatchedService.of(title, runs);
            shown = targets.map(shown::withTargets).orElse(shown);
            shown = queue.map(shown::withQueue).orElse(shown);
            return deadLetters.map(shown::withDeadLetters).orElse(shown);
        });
    }

    /** Returns alarms on what is measured of it, still without any. */
    ServiceAlarmsProps.Builder alarms() {
        var props = service.map(ServiceAlarmsProps::builder).orElseGet(ServiceAlarmsProps::builder);
        targets.ifPresent(props::targets);
        return props;
    }
}
