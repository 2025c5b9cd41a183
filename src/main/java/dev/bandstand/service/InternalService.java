package dev.bandstand.service;

import dev.bandstand.task.PinnedFlags;
import dev.bandstand.task.Placeholder;
import dev.bandstand.task.ReplicaService;
import dev.bandstand.task.ServiceConnect;
import dev.bandstand.task.ServiceFeatures;
import dev.bandstand.task.Task;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ec2.Connections;
import software.amazon.awscdk.services.ec2.ConnectionsProps;
import software.amazon.awscdk.services.ec2.IConnectable;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ecs.BaseService;
import software.amazon.awscdk.services.ecs.CloudMapOptions;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.IPrincipal;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.servicediscovery.DnsRecordType;
import software.constructs.Construct;

/**
 * A service that only other tasks of the VPC call, by its name and without a load balancer.
 *
 * <p>Its security group lets nobody in: {@code caller.getConnections().allowToDefaultPort(service)} lets one caller in.
 */
public final class InternalService extends Construct implements IConnectable, IGrantable {

    private final Task task;
    private final BaseService service;
    private final Connections connections;

    /** Makes the service and its name. */
    public InternalService(Construct scope, String id, InternalServiceProps props) {
        super(scope, id);
        ServiceProps common = props.service();
        PinnedFlags.below(this);
        this.task = new Task(this, "Task", common.workload(), Placeholder.answering("/", common.port()));
        var replicas = common.replicas("Tasks of an internal service");
        this.service = ReplicaService.in(this, common.workload(), task, replicas);
        this.connections = new Connections(ConnectionsProps.builder()
                .securityGroups(service.getConnections().getSecurityGroups())
                .defaultPort(Port.tcp(common.port()))
                .build());
        find(common, props.discovery());
        ServiceFeatures.apply(service, common.launch(), replicas);
        task.applyTo(service);
        common.scaling().ifPresent(plan -> new ServiceScaling(this, "Scaling", service, plan));
    }

    private void find(ServiceProps common, Discovery discovery) {
        if (discovery.way() == Discovery.Way.SERVICE_CONNECT) {
            String port = common.workload().task().container().portName().orElseThrow();
            ServiceConnect.answer(service, task, discovery.namespace(), discovery.name(), port);
            return;
        }
        service.enableCloudMap(CloudMapOptions.builder()
                .cloudMapNamespace(discovery.namespace())
                .name(discovery.name())
                .dnsRecordType(DnsRecordType.A)
                .dnsTtl(Duration.seconds(10))
                .failureThreshold(1)
                .build());
        common.serviceConnect().ifPresent(namespace -> ServiceConnect.call(service, task, namespace));
    }

    /** Returns the ECS service. */
    public BaseService getService() {
        return service;
    }

    /** Returns the log group of the tasks. */
    public ILogGroup getLogGroup() {
        return task.getLogGroup();
    }

    /** Returns the security group of the tasks, and the port that they listen on. */
    @Override
    public Connections getConnections() {
        return connections;
    }

    @Override
    public IPrincipal getGrantPrincipal() {
        return task.getGrantPrincipal();
    }
}
