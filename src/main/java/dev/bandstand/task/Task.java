package dev.bandstand.task;

import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.IConnectable;
import software.amazon.awscdk.services.ecs.BaseService;
import software.amazon.awscdk.services.ecs.CfnService;
import software.amazon.awscdk.services.ecs.Ec2TaskDefinition;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.NetworkMode;
import software.amazon.awscdk.services.ecs.ServiceManagedVolume;
import software.amazon.awscdk.services.ecs.TaskDefinition;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.IPrincipal;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.constructs.Construct;

/** A task definition with its containers, volumes, log group and roles; its grants go to the role of the task. */
public final class Task extends Construct implements IGrantable {

    private final TaskRoles roles;
    private final TaskPrincipal principal;
    private final TaskDefinition definition;
    private final TaskVolumes volumes;
    private final ILogGroup logGroup;
    private final Optional<Placement> placement;
    private final boolean sharesHostNetwork;

    /**
     * Makes the task definition.
     *
     * @param placeholder what runs as long as the container's image is still to come
     * @throws IllegalArgumentException if the task cannot run where it is started
     */
    public Task(Construct scope, String id, Workload workload, Placeholder placeholder) {
        super(scope, id);
        TaskProps task = workload.task();
        String name = task.container().name().orElseGet(() -> ContainerNames.of(scope));
        TaskChecks.check(workload.launch(), task, workload.daemon(), name);
        this.placement = workload.launch().placement();
        this.sharesHostNetwork = task.networkMode() == NetworkMode.HOST;
        this.roles = new TaskRoles(this, "Roles");
        this.principal = new TaskPrincipal(roles);
        this.definition = new TaskDefinitions(this, workload, roles).definition();
        roles.before(definition);
        var logs = new TaskLogs(this, "Logs", task);
        this.logGroup = logs.group();
        var secrets = new TaskSecrets(this, "Secrets");
        this.volumes = new TaskVolumes(this, "Volumes", definition, task);
        addContainers(
                NamedContainer.of(name, workload),
                task.architecture(),
                placeholder,
                new TaskContainers(this, "Containers", definition, volumes, secrets, logs));
        if (workload.launch().executeCommand()) {
            roles.opensShells(workload.launch().cluster());
        }
        roles.writes(logs.group());
        secrets.secrets().forEach(roles::reads);
        secrets.parameters().forEach(roles::reads);
        allow(task, logs);
    }

    private void allow(TaskProps task, TaskLogs logs) {
        var access = new AccessStatements(Stack.of(this));
        task.access().forEach(asked -> access.of(asked).forEach(roles::allows));
        volumes.shared().forEach((volume, mount) -> roles.allows(mount.rights(task.writesTo(volume))));
        new SidecarRights(Stack.of(this), task, logs.group()).statements().forEach(roles::allows);
    }

    private void addContainers(
            List<NamedContainer> all, Architecture architecture, Placeholder placeholder, TaskContainers containers) {
        NamedContainer main = all.get(0);
        PulledImage image = PulledImage.of(this, main.props().image(), architecture);
        image.registry().ifPresent(roles::pulls);
        containers.addMain(this, main, image, placeholder);
        all.stream().skip(1).forEach(further -> containers.add(further, architecture, roles));
        containers.tie(all);
    }

    /**
     * Opens the way from {@code consumer} to the file systems that the task mounts. Whoever runs the task calls this with what
     * stands for the security group of the tasks, as a service does.
     */
    public void connectTo(IConnectable consumer) {
        volumes.connect(consumer);
    }

    /**
     * Puts onto {@code service} what a task needs of the service that runs it: the disk that is made for each task, the way to the
     * file systems, and where tasks are placed.
     */
    public void applyTo(BaseService service) {
        volumes.disk().ifPresent(service::addVolume);
        connectTo(service);
        placement.ifPresent(given -> PlacedTasks.in(service, given));
        if (sharesHostNetwork) {
            leaveNetwork(service);
        }
    }

    /** The CDK gives every service on Managed Instances a network interface: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instances-networking.html. */
    private static void leaveNetwork(BaseService service) {
        var resource = (CfnService) ServiceFeatures.required(service.getNode().getDefaultChild());
        resource.addPropertyDeletionOverride("NetworkConfiguration");
    }

    /** Returns the disk that is made for each task, if there is one, for whoever starts tasks without a service. */
    public Optional<ServiceManagedVolume> getDisk() {
        return volumes.disk();
    }

    /** Returns the task definition. */
    public TaskDefinition getDefinition() {
        return definition;
    }

    /**
     * Returns the task definition of tasks on Fargate or Managed Instances.
     *
     * @throws ClassCastException if they run on EC2
     */
    public FargateTaskDefinition getFargateDefinition() {
        return (FargateTaskDefinition) definition;
    }

    /**
     * Returns the task definition of tasks on EC2.
     *
     * @throws ClassCastException if they run elsewhere
     */
    public Ec2TaskDefinition getEc2Definition() {
        return (Ec2TaskDefinition) definition;
    }

    /** Returns the log group of the containers. */
    public ILogGroup getLogGroup() {
        return logGroup;
    }

    /** Returns the role that the containers act in. */
    public IRole getTaskRole() {
        return roles.taskRole();
    }

    @Override
    public IPrincipal getGrantPrincipal() {
        return principal;
    }
}
