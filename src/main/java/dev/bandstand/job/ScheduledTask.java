package dev.bandstand.job;

import static dev.bandstand.task.ServiceFeatures.required;

import dev.bandstand.task.Placement;
import java.time.Duration;
import java.util.Locale;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.TimeZone;
import software.amazon.awscdk.services.ec2.Connections;
import software.amazon.awscdk.services.ec2.IConnectable;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.IPrincipal;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.amazon.awscdk.services.scheduler.Schedule;
import software.amazon.awscdk.services.scheduler.ScheduleExpression;
import software.amazon.awscdk.services.scheduler.ScheduleGroup;
import software.amazon.awscdk.services.scheduler.TimeWindow;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/**
 * Tasks that EventBridge Scheduler starts at given times.
 *
 * <p>A start that is refused is tried again, then kept in a dead-letter queue; a task that fails is kept in a queue too. Either
 * raises an alarm of its own. ECS starts the next task even while the last one runs.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/tasks-scheduled-eventbridge-scheduler.html">Using Amazon
 *     EventBridge Scheduler to schedule Amazon ECS tasks</a>
 */
public final class ScheduledTask extends Construct implements IConnectable, IGrantable {

    private static final Duration KEPT = Duration.ofDays(14);
    private static final String ECS = "Target.EcsParameters.";

    private final LooseTask task;
    private final IQueue deadLetters;
    private final BadEndings failures;
    private final Schedule schedule;

    /**
     * Makes the schedule, its task definition, its queues and its alarms.
     *
     * @throws IllegalArgumentException if the task has a disk that is made when it starts
     */
    public ScheduledTask(Construct scope, String id, ScheduledTaskProps props) {
        super(scope, id);
        LooseTask.checkNoDisk(props.workload());
        this.task = LooseTask.in(this, props.workload(), "Tasks of a schedule");
        this.deadLetters = SealedQueue.builder(
                        this, "DeadLetters", props.workload().task().encryptionKey(), KEPT)
                .build();
        this.failures = new BadEndings(this, "Failures", task);
        this.schedule = schedule(props);
        alarm(props);
    }

    private Schedule schedule(ScheduledTaskProps props) {
        var group = ScheduleGroup.Builder.create(this, "Group")
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        var starting = new StartRole(this, "Role", group, task);
        starting.leavesIn(deadLetters);
        Schedule made = Schedule.Builder.create(this, "Resource")
                .description(description(props))
                .schedule(ScheduleExpression.expression(
                        props.when().expression(), TimeZone.of(props.timeZone().getId())))
                .scheduleGroup(group)
                .timeWindow(window(props.flexibleWindow()))
                .enabled(props.enabled())
                .target(new RunTarget(props, task, starting.role(), deadLetters).target())
                .build();
        var resource = (CfnSchedule) required(made.getNode().getDefaultChild());
        resource.getNode().addDependency(starting.policy());
        if (task.securityGroup().isEmpty()) {
            dropNetwork(resource);
        }
        task.launch().placement().ifPresent(placement -> place(resource, placement));
        return made;
    }

    /** The CDK gives a task a network interface of its own: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html. */
    private static void dropNetwork(CfnSchedule resource) {
        resource.addPropertyDeletionOverride(ECS + "NetworkConfiguration");
    }

    private static void place(CfnSchedule resource, Placement placement) {
        var placed = new PlacedStart(placement, key -> key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1));
        resource.addPropertyOverride(ECS + "PlacementStrategy", placed.strategies());
        resource.addPropertyOverride(ECS + "PlacementConstraints", placed.constraints());
    }

    private static String description(ScheduledTaskProps props) {
        return "Starts " + (props.tasks() == 1 ? "a task" : props.tasks() + " tasks") + ": "
                + props.when().inWords() + " (" + props.timeZone().getId()
                + "), even while the last one runs";
    }

    private static TimeWindow window(Duration window) {
        return window.isZero()
                ? TimeWindow.off()
                : TimeWindow.flexible(software.amazon.awscdk.Duration.minutes(window.toMinutes()));
    }

    private void alarm(ScheduledTaskProps props) {
        var alarms = new Alarms(this, props.alarmTopic());
        alarms.anyMessage("NotStartedAlarm", deadLetters, "A start was given up, and lies in the dead-letter queue");
        alarms.atLeast("FailedAlarm", failures.count(), 1, 1, "A task failed, and its last state lies in the queue");
        if (props.overlap() == Overlap.ALARM) {
            alarms.atLeast(
                    "OverlapAlarm",
                    RunningTasks.ofFamily(task.cluster(), task.definition()),
                    props.tasks() + 1,
                    2,
                    "A task still runs while the next one does");
        }
    }

    /** Returns the schedule. */
    public Schedule getSchedule() {
        return schedule;
    }

    /** Returns the queue of the starts that were given up. */
    public IQueue getDeadLetterQueue() {
        return deadLetters;
    }

    /** Returns the queue with the last states of tasks that failed. */
    public IQueue getFailureQueue() {
        return failures.queue();
    }

    /** Returns the log group of the tasks. */
    public ILogGroup getLogGroup() {
        return task.task().getLogGroup();
    }

    @Override
    public Connections getConnections() {
        return task.getConnections();
    }

    @Override
    public IPrincipal getGrantPrincipal() {
        return task.task().getGrantPrincipal();
    }
}
