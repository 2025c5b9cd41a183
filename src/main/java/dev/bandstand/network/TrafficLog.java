package dev.bandstand.network;

import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ec2.FlowLog;
import software.amazon.awscdk.services.ec2.FlowLogDestination;
import software.amazon.awscdk.services.ec2.FlowLogResourceType;
import software.amazon.awscdk.services.ec2.FlowLogTrafficType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** The flow log of a VPC in a log group that forgets. */
final class TrafficLog extends Construct {

    TrafficLog(Construct scope, String id, Vpc vpc, NetworkProps props) {
        super(scope, id);
        var group = logGroup(props);
        var role = role();
        var policy = policy(role, group);
        var log = FlowLog.Builder.create(this, "Resource")
                .resourceType(FlowLogResourceType.fromVpc(vpc))
                .destination(FlowLogDestination.toCloudWatchLogs(group, role.withoutPolicyUpdates()))
                .trafficType(FlowLogTrafficType.ALL)
                .flowLogName(props.name())
                .build();
        log.getNode().addDependency(policy);
    }

    private LogGroup logGroup(NetworkProps props) {
        var group = LogGroup.Builder.create(this, "LogGroup")
                .retention(props.flowLogRetention())
                .removalPolicy(RemovalPolicy.DESTROY);
        props.encryptionKey().ifPresent(group::encryptionKey);
        return group.build();
    }

    private Role role() {
        return Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("vpc-flow-logs.amazonaws.com"))
                .build();
    }

    /** A managed policy instead of the inline one that the CDK would write, which NIST 800-53 asks not to have. */
    private ManagedPolicy policy(Role role, LogGroup group) {
        return ManagedPolicy.Builder.create(this, "Policy")
                .statements(List.of(PolicyStatement.Builder.create()
                        .actions(List.of("logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"))
                        .resources(List.of(group.getLogGroupArn()))
                        .build()))
                .roles(List.of(role))
                .build();
    }
}
