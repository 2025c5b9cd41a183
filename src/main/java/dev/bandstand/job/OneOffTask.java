package dev.bandstand.job;

import software.amazon.awscdk.services.ec2.Connections;
import software.amazon.awscdk.services.ec2.IConnectable;
import software.amazon.awscdk.services.ecs.TaskDefinition;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.IPrincipal;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.constructs.Construct;

/**
 * A task that people start by hand, as they migrate a database. Nothing runs until then.
 *
 * <p>{@code bandstand run} finds it in an output of its stack whose name ends in {@code Run} and whose value is
 * {@link #getRunRequest()}.
 */
public final class OneOffTask extends Construct implements IConnectable, IGrantable {

    private final LooseTask task;
    private final String runRequest;

    /** Makes the task definition and its security group. */
    public OneOffTask(Construct scope, String id, OneOffTaskProps props) {
        super(scope, id);
        this.task = LooseTask.in(this, props.workload(), "Tasks that are started by hand");
        this.runRequest = RunRequest.json(this, task, props.name());
    }

    /** Returns the JSON of the request that starts the task, with references that CloudFormation fills in. */
    public String getRunRequest() {
        return runRequest;
    }

    /** Returns the task definition. */
    public TaskDefinition getDefinition() {
        return task.definition();
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
