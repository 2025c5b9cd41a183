package dev.bandstand.task;

import static java.util.Collections.singletonMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecr.IRepository;
import software.amazon.awscdk.services.ecs.ICluster;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.PrincipalWithConditions;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.constructs.Construct;

/**
 * What ECS may do to start a task, and what the task itself may do: nothing until something is granted.
 *
 * <p>The permissions to start lie in a managed policy, so that they stand before the task definition that needs them.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-ecs-iam-role-overview.html">Best practices for IAM
 *     roles in Amazon ECS</a>
 */
final class TaskRoles extends Construct {
    private final ManagedPolicy starting;
    private final List<Construct> waiting = new ArrayList<>();
    private Optional<ManagedPolicy> allowing = Optional.empty();
    private final Role executionRole;
    private final Role taskRole;

    TaskRoles(Construct scope, String id) {
        super(scope, id);
        this.starting = ManagedPolicy.Builder.create(this, "StartingPolicy")
                .description("Pulls the image, reads the secrets and writes the logs of a task")
                .build();
        this.executionRole = Role.Builder.create(this, "ExecutionRole")
                .description("Starts the tasks of a service")
                .assumedBy(tasksOfThisAccount())
                .build();
        executionRole.addManagedPolicy(starting);
        this.taskRole = Role.Builder.create(this, "TaskRole")
                .description("What the tasks of a service may do")
                .assumedBy(tasksOfThisAccount())
                .build();
    }

    private PrincipalWithConditions tasksOfThisAccount() {
        var thisAccount = singletonMap("aws:SourceAccount", Stack.of(this).getAccount());
        return new PrincipalWithConditions(
                new ServicePrincipal("ecs-tasks.amazonaws.com"), singletonMap("StringEquals", thisAccount));
    }

    void pulls(IRepository registry) {
        registry.grantPull(starting);
    }

    /** What ECS asks for when it starts a container, and for the key only through the Parameter Store. */
    void reads(TaskSecrets.Parameter parameter) {
        starting.addStatements(PolicyStatement.Builder.create()
                .actions(List.of("ssm:GetParameters"))
                .resources(List.of(parameter.arn()))
                .build());
        parameter.key().ifPresent(key -> decryptsThrough("ssm", key));
    }

    /** A key's own grant would go to the key's policy, which may lie in another stack; this one goes to the role. */
    void reads(ISecret secret) {
        secret.grantRead(starting);
        IKey key = secret.getEncryptionKey();
        if (key != null) {
            decryptsThrough("secretsmanager", key);
        }
    }

    private void decryptsThrough(String service, IKey key) {
        starting.addStatements(PolicyStatement.Builder.create()
                .actions(List.of("kms:Decrypt"))
                .resources(List.of(key.getKeyArn()))
                .conditions(singletonMap(
                        "StringEquals",
                        singletonMap(
                                "kms:ViaService", service + "." + Stack.of(this).getRegion() + ".amazonaws.com")))
                .build());
    }

    /** Lets people who may use ECS Exec open a shell in the task. */
    void opensShells(ICluster cluster) {
        taskRole.addManagedPolicy(new ShellPolicy(this, "ShellPolicy", cluster).policy());
    }

    /** Lets the task itself do something, by a managed policy of its role. */
    ManagedPolicy allows(PolicyStatement statement) {
        ManagedPolicy policy = allowing.orElseGet(this::taskPolicy);
        policy.addStatements(statement);
        allowing = Optional.of(policy);
        return policy;
    }

    /** The policy names the role, and not the other way, so that what it is about may name the role too. */
    private ManagedPolicy taskPolicy() {
        var policy = ManagedPolicy.Builder.create(this, "TaskPolicy")
                .description("What the tasks of a service may do")
                .roles(List.of(taskRole))
                .build();
        waiting.forEach(user -> user.getNode().addDependency(policy));
        return policy;
    }

    /** Lets {@code user} wait for what the task may do. */
    void before(Construct user) {
        waiting.add(user);
    }

    void writes(ILogGroup logs) {
        logs.grantWrite(starting);
    }

    /** Returns the role as something that the CDK's own grants do not widen: they are all in the managed policy. */
    IRole executionRole() {
        return executionRole.withoutPolicyUpdates();
    }

    Role taskRole() {
        return taskRole;
    }
}
