package dev.bandstand.service;

import static dev.bandstand.task.ServiceFeatures.required;

import dev.bandstand.task.PinnedFlags;
import dev.bandstand.task.ServiceConnect;
import dev.bandstand.task.ServiceFeatures;
import dev.bandstand.task.Task;
import software.amazon.awscdk.services.ec2.Connections;
import software.amazon.awscdk.services.ec2.IConnectable;
import software.amazon.awscdk.services.ecs.BaseService;
import software.amazon.awscdk.services.ecs.patterns.ApplicationLoadBalancedEc2Service;
import software.amazon.awscdk.services.ecs.patterns.ApplicationLoadBalancedFargateService;
import software.amazon.awscdk.services.ecs.patterns.ApplicationLoadBalancedServiceBase;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationListener;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.IPrincipal;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.constructs.Construct;
import software.constructs.Dependable;

/**
 * A service behind a load balancer of its own, on Fargate or EC2.
 *
 * <p>Its connections are those of its tasks, so that {@code service.getConnections().allowTo(database, port)} works; its grants go to
 * the role of its tasks. {@link RoutedService}s can join its listener.
 */
public final class BackendService extends Construct implements IConnectable, IGrantable {

    private final EntryLoadBalancer entry;
    private final ApplicationLoadBalancedServiceBase pattern;
    private final BaseService service;
    private final Task task;
    private final LoadBalancerProps loadBalancer;

    /** Makes the service and its load balancer. */
    public BackendService(Construct scope, String id, BackendServiceProps props) {
        super(scope, id);
        ServiceProps common = props.service();
        this.loadBalancer = props.loadBalancer();
        PinnedFlags.below(this);
        this.entry = new EntryLoadBalancer(
                this, "LoadBalancer", common.launch().cluster().getVpc(), common, loadBalancer);
        this.task = new Task(this, "Task", common.workload(), props.targets().placeholder(common));
        this.pattern = new BalancedService(common, props.targets(), loadBalancer, entry.balancer(), task).in(this);
        this.service = serviceOf(pattern);
        Targets.configure(pattern.getTargetGroup(), props.targets());
        ServiceFeatures.apply(service, common.launch(), common.replicas(TargetProps.TASKS));
        task.applyTo(service);
        common.serviceConnect().ifPresent(namespace -> ServiceConnect.call(service, task, namespace));
        common.scaling().ifPresent(plan -> new ServiceScaling(this, "Scaling", service, plan, getTargetGroup()));
        waitForListenerAlone();
        dropOutputs();
    }

    private static BaseService serviceOf(ApplicationLoadBalancedServiceBase pattern) {
        return pattern instanceof ApplicationLoadBalancedEc2Service onEc2
                ? onEc2.getService()
                : ((ApplicationLoadBalancedFargateService) pattern).getService();
    }

    /** The target group lies under its listener, and who refers to it need not wait for it once more. */
    private void waitForListenerAlone() {
        Dependable.implement(
                getListener(), Dependable.of(required(getListener().getNode().getDefaultChild())));
    }

    /** The stack decides on its outputs, not a construct in it. */
    private void dropOutputs() {
        pattern.getNode().tryRemoveChild("LoadBalancerDNS");
        pattern.getNode().tryRemoveChild("ServiceURL");
    }

    /** Returns the ECS service. */
    public BaseService getService() {
        return service;
    }

    /** Returns the load balancer that this service owns. */
    public ApplicationLoadBalancer getLoadBalancer() {
        return entry.balancer();
    }

    /** Returns the listener that requests come in through, which other services may join. */
    public ApplicationListener getListener() {
        return pattern.getListener();
    }

    /** Returns the target group of the tasks. */
    public ApplicationTargetGroup getTargetGroup() {
        return pattern.getTargetGroup();
    }

    /** Returns the address under which the service is reached, as in "https://api.example.com". */
    public String getUrl() {
        String host = loadBalancer
                .domain()
                .map(LoadBalancerProps.Domain::name)
                .orElseGet(() -> entry.balancer().getLoadBalancerDnsName());
        if (loadBalancer.isHttps()) {
            return "https://" + host;
        }
        return "http://" + host + (loadBalancer.port() == LoadBalancerProps.HTTP ? "" : ":" + loadBalancer.port());
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
