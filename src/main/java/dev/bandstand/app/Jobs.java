package dev.bandstand.app;

import dev.bandstand.cluster.Cluster;
import dev.bandstand.job.Daemon;
import dev.bandstand.job.DaemonProps;
import dev.bandstand.job.OneOffTask;
import dev.bandstand.job.OneOffTaskProps;
import dev.bandstand.job.Overlap;
import dev.bandstand.job.QueueScaling;
import dev.bandstand.job.ScheduledTask;
import dev.bandstand.job.ScheduledTaskProps;
import dev.bandstand.job.WorkQueue;
import dev.bandstand.job.Worker;
import dev.bandstand.job.WorkerProps;
import dev.bandstand.scaling.TaskRange;
import dev.bandstand.settings.JobSettings;
import dev.bandstand.settings.QueueScalingSettings;
import dev.bandstand.settings.QueueSettings;
import dev.bandstand.settings.ScheduleSettings;
import dev.bandstand.settings.Settings;
import java.util.Optional;
import software.amazon.awscdk.Arn;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.IConnectable;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** Turns the {@code jobs} of the settings into constructs, each by what starts its tasks. */
final class Jobs {

    private final Backend.Site site;
    private final Settings settings;
    private final Cluster cluster;
    private final Tasks tasks;
    private final Workloads workloads;
    private final Optional<ITopic> alarmTopic;

    Jobs(
            Backend.Site site,
            Settings settings,
            Cluster cluster,
            Tasks tasks,
            Workloads workloads,
            Optional<ITopic> alarmTopic) {
        this.site = site;
        this.settings = settings;
        this.cluster = cluster;
        this.tasks = tasks;
        this.workloads = workloads;
        this.alarmTopic = alarmTopic;
    }

    void addAll() {
        settings.jobs().forEach((id, job) -> {
            switch (job.kind()) {
                case WORKER -> finish(id, job, worker(id, job, job.queue().orElseThrow()), "waits");
                case SCHEDULED ->
                    finish(id, job, scheduled(id, job, job.schedule().orElseThrow()), "ends at once");
                case ONE_OFF -> finish(id, job, oneOff(id, job), "ends at once");
                case DAEMON -> daemon(id, job);
            }
        });
    }

    private <J extends Construct & IConnectable> void finish(String id, JobSettings job, J construct, String does) {
        workloads.add(id, job.task(), construct);
        workloads.tell(id, job.task());
        workloads.tellPlaceholder("jobs." + id, job.task(), does);
        Deviations.acceptTask(construct, job.task());
    }

    private OneOffTask oneOff(String id, JobSettings job) {
        var task = new OneOffTask(
                site.stack(), ConstructIds.of(id), OneOffTaskProps.of(tasks.launch(job.task()), tasks.of(job), id));
        site.output(ConstructIds.of(id) + "Run", "What starts " + id, task.getRunRequest());
        return task;
    }

    /** A daemon on Managed Instances has no security group of its own that could be let in anywhere. */
    private void daemon(String id, JobSettings job) {
        var props = DaemonProps.builder(tasks.launch(job.task()), tasks.of(job))
                .deployment(ServiceProperties.deployment(job.deployment()));
        job.task().securityGroupName().ifPresent(props::securityGroupName);
        var daemon = new Daemon(site.stack(), ConstructIds.of(id), props.build());
        daemon.getService().ifPresent(service -> workloads.add(id, job.task(), service));
        workloads.tell(id, job.task());
        workloads.tellPlaceholder("jobs." + id, job.task(), "waits");
        Deviations.acceptTask(daemon, job.task());
    }

    private Worker worker(String id, JobSettings job, QueueSettings queue) {
        var props = WorkerProps.builder(tasks.launch(job.task()), tasks.of(job))
                .queue(queue.existing().map(name -> existing(id, name)).orElseGet(() -> own(queue)))
                .variable(queue.variable())
                .scaling(scaling(queue.scaling()))
                .messageAgeAlarm(queue.messageAgeAlarm())
                .deployment(ServiceProperties.deployment(job.deployment()));
        job.task().securityGroupName().ifPresent(props::securityGroupName);
        alarmTopic.ifPresent(props::alarmTopic);
        if (job.task().serviceConnect()) {
            cluster.getNamespace().ifPresent(props::serviceConnect);
        }
        return new Worker(site.stack(), ConstructIds.of(id), props.build());
    }

    private static WorkQueue own(QueueSettings queue) {
        return WorkQueue.Own.builder()
                .fifo(queue.fifo())
                .visibilityTimeout(queue.visibilityTimeout())
                .retention(queue.retention())
                .maxReceives(queue.maxReceives())
                .deadLetterRetention(queue.deadLetterRetention())
                .build();
    }

    private WorkQueue existing(String id, String nameOrArn) {
        String arn = nameOrArn.startsWith("arn:")
                ? nameOrArn
                : Arn.format(
                        ArnComponents.builder()
                                .service("sqs")
                                .resource(nameOrArn)
                                .build(),
                        Stack.of(site.stack()));
        return WorkQueue.existing(Queue.fromQueueArn(site.imports(), ConstructIds.of(id), arn));
    }

    private static QueueScaling scaling(QueueScalingSettings scaling) {
        return QueueScaling.builder()
                .range(TaskRange.between(scaling.min(), scaling.max()))
                .messagesPerTask(scaling.messagesPerTask())
                .scaleOutCooldown(scaling.scaleOutCooldown())
                .scaleInCooldown(scaling.scaleInCooldown())
                .idleAfter(scaling.idleAfter())
                .build();
    }

    private ScheduledTask scheduled(String id, JobSettings job, ScheduleSettings schedule) {
        var props = ScheduledTaskProps.builder(tasks.launch(job.task()), tasks.of(job), schedule.when())
                .timeZone(schedule.timeZone())
                .flexibleWindow(schedule.flexibleWindow())
                .retries(schedule.retries())
                .retryFor(schedule.retryFor())
                .tasks(schedule.tasks())
                .overlap(Overlap.valueOf(schedule.overlap().name()))
                .enabled(schedule.enabled());
        alarmTopic.ifPresent(props::alarmTopic);
        var scheduled = new ScheduledTask(site.stack(), ConstructIds.of(id), props.build());
        Deviations.accept(scheduled);
        return scheduled;
    }
}
