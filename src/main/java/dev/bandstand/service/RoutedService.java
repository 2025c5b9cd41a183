package dev.bandstand.service;

import static dev.bandstand.task.ServiceFeatures.required;

import dev.bandstand.task.PinnedFlags;
import dev.bandstand.task.ReplicaService;
import dev.bandstand.task.ServiceConnect;
import dev.bandstand.task.ServiceFeatures;
import dev.bandstand.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import software.amazon.awscdk.services.ec2.Connections;
import software.amazon.awscdk.services.ec2.IConnectable;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SecurityGroupImportOptions;
import software.amazon.awscdk.services.ecs.BaseService;
import software.amazon.awscdk.services.ecs.NetworkMode;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationListener;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationListenerAttributes;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationListenerRule;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationProtocol;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.IApplicationListener;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerAction;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerCondition;
import software.amazon.awscdk.services.elasticloadbalancingv2.TargetType;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.IPrincipal;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.constructs.Construct;
import software.constructs.IConstruct;

/**
 * A service that shares another one's load balancer and gets the requests of its {@link Route}.
 *
 * <p>The rule and the security-group rules are made here, beside this service, so it may stand in another stack than the load
 * balancer.
 */
public final class RoutedService extends Construct implements IConnectable, IGrantable {

    private final String id;
    private final String listenerArn;
    private final Route route;
    private final Task task;
    private final ApplicationTargetGroup targets;
    private final BaseService service;

    /**
     * Makes the service, its target group and its rule.
     *
     * @throws IllegalArgumentException if a service in the same scope has the same place on the listener
     */
    public RoutedService(Construct scope, String id, RoutedServiceProps props) {
        super(scope, id);
        this.id = id;
        this.listenerArn = props.listener().getListenerArn();
        this.route = props.route();
        checkNeighbours(scope);
        PinnedFlags.below(this);
        ServiceProps common = props.service();
        this.task = new Task(this, "Task", common.workload(), props.targets().placeholder(common));
        this.targets = targetGroup(common);
        ApplicationListenerRule rule = rule(props);
        this.service = ReplicaService.in(
                this,
                common.workload(),
                task,
                common.replicas(TargetProps.TASKS),
                props.targets().healthCheck().gracePeriod());
        targets.addTarget(service);
        required(service.getNode().getDefaultChild()).getNode().addDependency(rule);
        Targets.configure(targets, props.targets());
        ServiceFeatures.apply(service, common.launch(), common.replicas(TargetProps.TASKS));
        task.applyTo(service);
        common.serviceConnect().ifPresent(namespace -> ServiceConnect.call(service, task, namespace));
        common.scaling().ifPresent(plan -> new ServiceScaling(this, "Scaling", service, plan, targets));
    }

    private void checkNeighbours(Construct scope) {
        var routes = new TreeMap<String, Route>();
        for (IConstruct child : scope.getNode().getChildren()) {
            if (child instanceof RoutedService other && other.listenerArn.equals(listenerArn)) {
                routes.put(other.id, other.route);
            }
        }
        ListenerPriority.checkDistinct(routes);
    }

    private ApplicationTargetGroup targetGroup(ServiceProps props) {
        return ApplicationTargetGroup.Builder.create(this, "Targets")
                .vpc(props.launch().cluster().getVpc())
                .protocol(ApplicationProtocol.HTTP)
                .port(LoadBalancerProps.HTTP)
                .targetType(
                        props.workload().task().networkMode() == NetworkMode.AWS_VPC
                                ? TargetType.IP
                                : TargetType.INSTANCE)
                .build();
    }

    private ApplicationListenerRule rule(RoutedServiceProps props) {
        List<ListenerCondition> conditions = new ArrayList<>();
        route.host().ifPresent(host -> conditions.add(ListenerCondition.hostHeaders(List.of(host))));
        route.path().ifPresent(path -> conditions.add(ListenerCondition.pathPatterns(List.of(path))));
        return ApplicationListenerRule.Builder.create(this, "Rule")
                .listener(listener(props.listener()))
                .priority(route.priority())
                .conditions(conditions)
                .action(ListenerAction.forward(List.of(targets)))
                .build();
    }

    /** The listener by its attributes: rules for the owner's security group then belong to this stack, not to the owner's. */
    private IApplicationListener listener(IApplicationListener owner) {
        List<ISecurityGroup> groups = owner.getConnections().getSecurityGroups();
        return ApplicationListener.fromApplicationListenerAttributes(
                this,
                "Listener",
                ApplicationListenerAttributes.builder()
                        .listenerArn(owner.getListenerArn())
                        .securityGroup(SecurityGroup.fromSecurityGroupId(
                                this,
                                "ListenerSecurityGroup",
                                groups.get(0).getSecurityGroupId(),
                                SecurityGroupImportOptions.builder()
                                        .allowAllOutbound(false)
                                        .mutable(true)
                                        .build()))
                        .build());
    }

    /** Returns the ECS service. */
    public BaseService getService() {
        return service;
    }

    /** Returns the target group of the tasks. */
    public ApplicationTargetGroup getTargetGroup() {
        return targets;
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
