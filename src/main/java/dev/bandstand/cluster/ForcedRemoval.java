package dev.bandstand.cluster;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.customresources.AwsCustomResource;
import software.amazon.awscdk.customresources.AwsCustomResourcePolicy;
import software.amazon.awscdk.customresources.AwsSdkCall;
import software.amazon.awscdk.services.autoscaling.AutoScalingGroup;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;
import software.constructs.IDependable;

/**
 * Removes an Auto Scaling group by force before CloudFormation does.
 *
 * <p>CloudFormation sets the group to 0 instances and waits, which instances that are protected from scale-in never obey; and ECS leaves
 * them protected when their capacity provider goes (aws-cdk#18179, containers-roadmap#2862).
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DeleteAutoScalingGroup.html">DeleteAutoScalingGroup</a>
 */
final class ForcedRemoval extends Construct {

    /** What Auto Scaling answers for a group that does not exist. */
    private static final String GONE_ALREADY = "ValidationError";

    private final AwsCustomResource resource;

    ForcedRemoval(Construct scope, String id, AutoScalingGroup group, ClusterProps props) {
        super(scope, id);
        String name = group.getAutoScalingGroupName();
        SortedMap<String, Object> parameters = new TreeMap<>();
        parameters.put("AutoScalingGroupName", name);
        parameters.put("ForceDelete", true);
        this.resource = AwsCustomResource.Builder.create(this, "Resource")
                .resourceType("Custom::ForcedRemoval")
                .onDelete(AwsSdkCall.builder()
                        .service("auto-scaling")
                        .action("DeleteAutoScalingGroup")
                        .parameters(parameters)
                        .ignoreErrorCodesMatching(GONE_ALREADY)
                        .build())
                .policy(AwsCustomResourcePolicy.fromStatements(List.of(PolicyStatement.Builder.create()
                        .actions(List.of("autoscaling:DeleteAutoScalingGroup"))
                        .resources(List.of(arn(name)))
                        .build())))
                .installLatestAwsSdk(false)
                .logGroup(LogGroup.Builder.create(this, "Logs")
                        .retention(props.logRetention())
                        .removalPolicy(props.logRemovalPolicy())
                        .encryptionKey(props.encryptionKey().orElse(null))
                        .build())
                .build();
        function().addDeletionOverride("DependsOn");
    }

    /** The CDK lets its function wait for a role that it refers to anyway, which cfn-lint reports (W3005). */
    private CfnFunction function() {
        return (CfnFunction) requireNonNull(Stack.of(this)
                .getNode()
                .findChild("AWS" + AwsCustomResource.PROVIDER_FUNCTION_UUID.replace("-", ""))
                .getNode()
                .getDefaultChild());
    }

    /** Whoever depends on it is gone before the group is removed. */
    IDependable resource() {
        return resource;
    }

    private String arn(String name) {
        return Stack.of(this)
                .formatArn(ArnComponents.builder()
                        .service("autoscaling")
                        .resource("autoScalingGroup")
                        .resourceName("*:autoScalingGroupName/" + name)
                        .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                        .build());
    }
}
