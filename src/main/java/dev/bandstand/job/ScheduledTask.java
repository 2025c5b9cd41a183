package dev.bandstand.job;

import static dev.bandstand.task.ServiceFeatures.required;

import dev.bandstand.task.Launch;
import dev.bandstand.task.Placeholder;
import dev.bandstand.task.Task;
import java.time.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.TimeZone;
import software.amazon.awscdk.services.ec2.Connections;
import software.amazon.awscdk.services.ec2.IConnectable;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.IPrincipal;
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

    private final Task task;
    private final SecurityGroup securityGroup;
    private final IQueue deadLetters;
    private final BadEndings failures;
    private final Schedule schedule;

    /** Makes the schedule, its task definition, its queues and its alarms. */
    public ScheduledTask(Construct scope, String id, ScheduledTaskProps props) {
        super(scope, id);
        Launch launch = props.workload().launch();
        this.task = new Task(this, "Task", props.workload(), Placeholder.ending());
        this.securityGroup = TaskGroup.in(this, launch, "Tasks of a schedule");
        this.deadLetters = SealedQueue.builder(
                        this, "DeadLetters", props.workload().task().encryptionKey(), KEPT)
                .build();
        this.failures = new BadEndings(this, "Failures", launch.cluster(), task.getDefinition(), mainContainer());
        this.schedule = schedule(props);
        alarm(props);
    }

    private String mainContainer() {
        return required(task.getDefinition().getDefaultContainer()).getContainerName();
    }

    private Schedule schedule(ScheduledTaskProps props) {
        Launch launch = props.workload().launch();
        var group = ScheduleGroup.Builder.create(this, "Group")
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        var starting = new StartRole(this, "Role", group, launch.cluster(), task.getDefinition());
        starting.leavesIn(deadLetters);
        Schedule made = Schedule.Builder.create(this, "Resource")
                .description(description(props))
                .schedule(ScheduleExpression.expression(
                        props.when().expression(), TimeZone.of(props.timeZone().getId())))
                .scheduleGroup(group)
                .timeWindow(window(props.flexibleWindow()))
                .enabled(props.enabled())
                .target(new RunTarget(props, task.getDefinition(), securityGroup, starting.role(), deadLetters)
                        .target())
                .build();
        required(made.getNode().getDefaultChild()).getNode().addDependency(starting.policy());
        return made;
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
                    RunningTasks.ofFamily(props.workload().launch().cluster(), task.getDefinition()),
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

    @Override
    public Connections getConnections() {
        return securityGroup.getConnections();
    }

    @Override
    public IPrincipal getGrantPrincipal() {
        return task.getGrantPrincipal();
    }
}
