package dev.bandstand.job;

import dev.bandstand.task.PinnedFlags;
import dev.bandstand.task.Placeholder;
import dev.bandstand.task.ServiceFeatures;
import dev.bandstand.task.Task;
import java.util.Optional;
import software.amazon.awscdk.services.ecs.Compatibility;
import software.amazon.awscdk.services.ecs.Ec2Service;
import software.amazon.awscdk.services.ecs.PropagatedTagSource;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.IPrincipal;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.constructs.Construct;

/**
 * One task on each instance: on EC2 an ECS service with daemon scheduling, which starts on every instance of the cluster; on
 * Managed Instances a managed daemon, which ECS starts before any other task and on the given capacity providers only.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service-options.html">Amazon ECS services</a>
 */
public final class Daemon extends Construct implements IGrantable {

    private final Task task;
    private final Optional<Ec2Service> service;

    /** Makes the daemon. */
    public Daemon(Construct scope, String id, DaemonProps props) {
        super(scope, id);
        PinnedFlags.below(this);
        this.task = new Task(this, "Task", props.workload(), Placeholder.idle());
        if (props.workload().launch().compatibility() == Compatibility.EC2) {
            this.service = Optional.of(onEc2(props));
        } else {
            this.service = Optional.empty();
            new ManagedDaemon(this, "Managed", task, props);
        }
    }

    /**
     * Daemon scheduling knows no capacity providers, and with a launch type it does not ask for the cluster's own:
     * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html.
     */
    private Ec2Service onEc2(DaemonProps props) {
        Ec2Service made = Ec2Service.Builder.create(this, "Resource")
                .cluster(props.workload().launch().cluster())
                .taskDefinition(task.getDefinition())
                .daemon(true)
                .serviceName(props.replicas().serviceName().orElse(null))
                .minHealthyPercent(props.replicas().deployment().minHealthyPercent())
                .maxHealthyPercent(props.replicas().deployment().maxHealthyPercent())
                .circuitBreaker(props.replicas().circuitBreaker())
                .propagateTags(PropagatedTagSource.SERVICE)
                .enableEcsManagedTags(true)
                .build();
        ServiceFeatures.apply(made, props.workload().launch(), props.replicas());
        task.applyTo(made);
        return made;
    }

    /** Returns the ECS service; empty on Managed Instances, where none stands for the daemon. */
    public Optional<Ec2Service> getService() {
        return service;
    }

    /** Returns the log group of the tasks. */
    public ILogGroup getLogGroup() {
        return task.getLogGroup();
    }

    @Override
    public IPrincipal getGrantPrincipal() {
        return task.getGrantPrincipal();
    }
}
