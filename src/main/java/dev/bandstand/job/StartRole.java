package dev.bandstand.job;

import static java.util.Collections.singletonMap;
import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecs.ICluster;
import software.amazon.awscdk.services.ecs.TaskDefinition;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.PrincipalWithConditions;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.scheduler.ScheduleGroup;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/**
 * What EventBridge Scheduler may do for one schedule group: start tasks of one family in one cluster, in any revision so that a
 * deployment leaves no moment without permission, and leave what it could not start in a queue.
 *
 * @see <a href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/setting-up.html#setting-up-execution-role">Execution role</a>
 */
final class StartRole extends Construct {

    private final ICluster cluster;
    private final TaskDefinition definition;
    private final Role role;
    private final ManagedPolicy policy;

    StartRole(Construct scope, String id, ScheduleGroup group, LooseTask task) {
        super(scope, id);
        this.cluster = task.cluster();
        this.definition = task.definition();
        this.role = Role.Builder.create(this, "Resource")
                .description("Starts the tasks of a schedule")
                .assumedBy(schedulesOf(group))
                .build();
        this.policy = ManagedPolicy.Builder.create(this, "Policy")
                .description("Starts tasks of one family in one cluster")
                .statements(List.of(run(), passRoles(), tag()))
                .build();
        role.addManagedPolicy(policy);
    }

    private PrincipalWithConditions schedulesOf(ScheduleGroup group) {
        Map<String, Object> source = new TreeMap<>();
        source.put("aws:SourceAccount", Stack.of(this).getAccount());
        source.put("aws:SourceArn", group.getScheduleGroupArn());
        return new PrincipalWithConditions(
                new ServicePrincipal("scheduler.amazonaws.com"), singletonMap("StringEquals", source));
    }

    private PolicyStatement run() {
        return PolicyStatement.Builder.create()
                .actions(List.of("ecs:RunTask"))
                .resources(List.of(ecs("task-definition", definition.getFamily() + ":*")))
                .conditions(singletonMap("ArnEquals", singletonMap("ecs:cluster", cluster.getClusterArn())))
                .build();
    }

    private PolicyStatement passRoles() {
        IRole execution = requireNonNull(definition.getExecutionRole());
        return PolicyStatement.Builder.create()
                .actions(List.of("iam:PassRole"))
                .resources(
                        List.of(execution.getRoleArn(), definition.getTaskRole().getRoleArn()))
                .conditions(
                        singletonMap("StringEquals", singletonMap("iam:PassedToService", "ecs-tasks.amazonaws.com")))
                .build();
    }

    /** Tasks carry the tags of their definition, and a start that tags needs the permission to. */
    private PolicyStatement tag() {
        return PolicyStatement.Builder.create()
                .actions(List.of("ecs:TagResource"))
                .resources(List.of(ecs("task", cluster.getClusterName() + "/*")))
                .conditions(singletonMap("StringEquals", singletonMap("ecs:CreateAction", "RunTask")))
                .build();
    }

    private String ecs(String resource, String name) {
        return Stack.of(this)
                .formatArn(ArnComponents.builder()
                        .service("ecs")
                        .resource(resource)
                        .resourceName(name)
                        .arnFormat(ArnFormat.SLASH_RESOURCE_NAME)
                        .build());
    }

    void leavesIn(IQueue queue) {
        policy.addStatements(PolicyStatement.Builder.create()
                .actions(List.of("sqs:SendMessage"))
                .resources(List.of(queue.getQueueArn()))
                .build());
        IKey key = queue.getEncryptionMasterKey();
        if (key != null) {
            policy.addStatements(ReceivePolicy.useOf(key, Stack.of(this), "kms:Decrypt", "kms:GenerateDataKey"));
        }
    }

    /** Returns the role as something that the CDK's own grants do not widen: they are all in the managed policy. */
    IRole role() {
        return role.withoutPolicyUpdates();
    }

    ManagedPolicy policy() {
        return policy;
    }
}
