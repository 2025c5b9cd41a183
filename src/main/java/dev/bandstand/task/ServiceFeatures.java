package dev.bandstand.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.ec2.CfnSecurityGroup;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ecs.BaseService;
import software.amazon.awscdk.services.ecs.CfnService;
import software.amazon.awscdk.services.ecs.CfnService.DeploymentControllerProperty;
import software.amazon.awscdk.services.ecs.NetworkMode;
import software.constructs.IConstruct;

/** What the CDK's services have no property for, or ecs-patterns does not pass on. */
public final class ServiceFeatures {

    private static final String BREAKER = "DeploymentConfiguration.DeploymentCircuitBreaker.";

    private ServiceFeatures() {}

    /** Gives {@code service}, however it was made, what the CDK left out. */
    public static void apply(BaseService service, Launch launch, Replicas replicas) {
        var resource = (CfnService) required(service.getNode().getDefaultChild());
        failFast(resource, replicas.deployment());
        rebalance(resource, replicas.deployment());
        count(resource, replicas);
        openShells(resource, launch);
        schedule(resource);
        if (service.getTaskDefinition().getNetworkMode() == NetworkMode.AWS_VPC) {
            place(resource, launch);
            nameSecurityGroup(service, replicas);
        }
        resource.getNode().addDependency(launch.cluster());
    }

    /** Breaker thresholds, the same under every feature flag: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html. */
    private static void failFast(CfnService resource, DeploymentProps deployment) {
        resource.addPropertyOverride(
                BREAKER + "ThresholdConfiguration.Type",
                deployment.threshold().type().name());
        resource.addPropertyOverride(
                BREAKER + "ThresholdConfiguration.Value", deployment.threshold().value());
        resource.addPropertyOverride(BREAKER + "ResetOnHealthyTask", deployment.resetOnHealthyTask());
        resource.setDeploymentController(
                DeploymentControllerProperty.builder().type("ECS").build());
    }

    /** Zone rebalancing: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html. */
    private static void rebalance(CfnService resource, DeploymentProps deployment) {
        resource.setAvailabilityZoneRebalancing(deployment.availabilityZoneRebalancing() ? "ENABLED" : "DISABLED");
    }

    /** A count beside scaling would undo it: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html. */
    private static void count(CfnService resource, Replicas replicas) {
        replicas.desiredCount()
                .ifPresentOrElse(resource::setDesiredCount, () -> resource.addPropertyDeletionOverride("DesiredCount"));
    }

    /**
     * The CDK spells the default out on EC2 alone, and CloudFormation replaces a service where it appears:
     * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html.
     */
    private static void schedule(CfnService resource) {
        if ("REPLICA".equals(resource.getSchedulingStrategy())) {
            resource.addPropertyDeletionOverride("SchedulingStrategy");
        }
    }

    /** ecs-patterns takes subnets on Fargate only: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html. */
    private static void place(CfnService resource, Launch launch) {
        launch.subnets()
                .ifPresent(subnets -> resource.addPropertyOverride(
                        "NetworkConfiguration.AwsvpcConfiguration.Subnets",
                        launch.cluster().getVpc().selectSubnets(subnets).getSubnetIds()));
    }

    /** The CDK's switch for ECS Exec writes an inline policy: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html. */
    private static void openShells(CfnService resource, Launch launch) {
        resource.setEnableExecuteCommand(launch.executeCommand());
    }

    /** ecs-patterns takes security groups on Fargate only, so both capacities name the one that the CDK makes. */
    private static void nameSecurityGroup(BaseService service, Replicas replicas) {
        List<ISecurityGroup> groups = service.getConnections().getSecurityGroups();
        var group = (SecurityGroup) groups.get(0);
        var resource = (CfnSecurityGroup) required(group.getNode().getDefaultChild());
        resource.setGroupDescription(replicas.tasks());
        replicas.securityGroupName().ifPresent(resource::setGroupName);
    }

    /**
     * Returns what must be there.
     *
     * @throws IllegalStateException if it is not
     */
    public static <T extends IConstruct> T required(@Nullable T child) {
        if (child == null) {
            throw new IllegalStateException("the CDK's construct has no main resource");
        }
        return child;
    }
}
