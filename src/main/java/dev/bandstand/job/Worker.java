package dev.bandstand.job;

import static dev.bandstand.task.ServiceFeatures.required;

import dev.bandstand.task.PinnedFlags;
import dev.bandstand.task.Placeholder;
import dev.bandstand.task.ReplicaService;
import dev.bandstand.task.ServiceConnect;
import dev.bandstand.task.ServiceFeatures;
import dev.bandstand.task.Task;
import java.util.Optional;
import software.amazon.awscdk.services.ec2.Connections;
import software.amazon.awscdk.services.ec2.IConnectable;
import software.amazon.awscdk.services.ecs.BaseService;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.IPrincipal;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/**
 * A service without a load balancer whose tasks take messages from a queue, on any capacity.
 *
 * <p>As many tasks run as the backlog asks for, down to none. The tasks may receive, delete and hide messages of that queue and
 * find its URL in their environment; a producer is let in with {@code worker.getQueue().grantSendMessages(producer)}. The count of
 * running tasks comes from Container Insights, which the cluster must have switched on.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-target-tracking-metric-math.html">Backlog
 *     per task</a>
 */
public final class Worker extends Construct implements IConnectable, IGrantable {

    private final Task task;
    private final BaseService service;
    private final IQueue queue;
    private final Optional<IQueue> deadLetters;

    /** Makes the service, its scaling, its alarms, and the queue unless it stands already. */
    public Worker(Construct scope, String id, WorkerProps props) {
        super(scope, id);
        PinnedFlags.below(this);
        this.task = new Task(this, "Task", props.workload(), Placeholder.idle());
        var work = WorkerQueues.of(this, props);
        this.queue = work.queue();
        this.deadLetters = work.deadLetters();
        required(task.getDefinition().getDefaultContainer()).addEnvironment(props.variable(), queue.getQueueUrl());
        new ReceivePolicy(this, "Receiving", queue).attachTo(task.getTaskRole());
        this.service = ReplicaService.in(this, props.workload(), task, props.replicas());
        ServiceFeatures.apply(service, props.workload().launch(), props.replicas());
        task.applyTo(service);
        props.serviceConnect().ifPresent(namespace -> ServiceConnect.call(service, task, namespace));
        new BacklogScaling(this, "Scaling", service, queue, props.scaling());
        var alarms = new Alarms(this, props.alarmTopic());
        alarms.oldestMessage("MessageAgeAlarm", queue, props.messageAgeAlarm());
        deadLetters.ifPresent(failed -> alarms.anyMessage(
                "DeadLetterAlarm", failed, "A message was given up, and lies in the dead-letter queue"));
    }

    /** Returns the ECS service. */
    public BaseService getService() {
        return service;
    }

    /** Returns the queue that the tasks work on. */
    public IQueue getQueue() {
        return queue;
    }

    /** Returns the queue that failed messages go to, if it is known. */
    public Optional<IQueue> getDeadLetterQueue() {
        return deadLetters;
    }

    /** Returns the log group of the tasks. */
    public ILogGroup getLogGroup() {
        return task.getLogGroup();
    }

    @Override
    public Connections getConnections() {
        return service.getConnections();
    }

    @Override
    public IPrincipal getGrantPrincipal() {
        return task.getGrantPrincipal();
    }
}
