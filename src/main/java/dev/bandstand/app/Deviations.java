package dev.bandstand.app;

import dev.bandstand.cluster.Cluster;
import dev.bandstand.database.DatabaseEngine;
import dev.bandstand.delivery.GithubRoles;
import dev.bandstand.job.ScheduledTask;
import dev.bandstand.network.Network;
import dev.bandstand.settings.ClusterSettings;
import dev.bandstand.settings.DatabaseSettings;
import dev.bandstand.settings.ServiceSettings;
import dev.bandstand.settings.Settings;
import dev.bandstand.settings.TaskSettings;
import dev.bandstand.settings.VolumeSettings;
import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import io.github.cdklabs.cdknag.RegexAppliesTo;
import java.util.List;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Validations;
import software.constructs.Construct;

/** Where an environment stays behind what the validators ask for: each place with the setting that decides it. */
final class Deviations {

    /** The function behind the custom resources of the CDK, one for a stack. */
    private static final String CUSTOM_RESOURCES = "AWS679f53fac002430cb0da5b7982bd2287";

    /** Partition, region and account are names or references, as the file has an account and a region or not. */
    private static final String ARN = "/^Resource::arn:.*:";

    private static final String ECS = ARN + "ecs:.*:";
    private static final String METRICS = ARN + "logs:.*:log-group:\\/aws\\/ecs\\/application\\/metrics:\\*$/";

    private Deviations() {}

    static void acceptIn(Stack stack) {
        Annotations.of(stack)
                .acknowledgeWarning(
                        "@aws-cdk/aws-ec2:ipv4IgnoreEgressRule",
                        "tasks may call out anyway, so that the rule towards the database adds nothing");
        Validations.of(stack)
                .acknowledge(Acknowledgment.builder()
                        .id("CloudFormation-Validate::W9007")
                        .reason("the validator takes two references to outputs of another stack for the same value")
                        .build());
    }

    static void accept(Network network, Settings settings) {
        if (!settings.network().flowLogs() && settings.network().existing().isEmpty()) {
            accept(network, "VPC7", "network.flowLogs is false: traffic is logged where it is asked for");
        }
    }

    static void accept(Construct database, DatabaseSettings settings) {
        if (settings.credentials() == DatabaseSettings.Credentials.GENERATED) {
            accept(
                    database,
                    "SMG4",
                    "a rotated password stops running tasks until they are rolled, so it is rotated by hand with a deployment");
        }
        if (!settings.enhancedMonitoring().isZero()) {
            acceptServiceRole(database, "AmazonRDSEnhancedMonitoringRole");
        }
        if (settings.backupPlan()) {
            acceptServiceRole(database, "AWSBackupServiceRolePolicyForBackup");
        }
        if (!settings.multiAz()) {
            accept(database, "RDS3", "database.multiAz is false: one instance is enough outside production");
        }
        if (!settings.deletionProtection()) {
            accept(database, "RDS10", "database.deletionProtection is false: the environment is meant to be destroyed");
        }
        if (usesDefaultPort(settings)) {
            accept(database, "RDS11", "database.port is the engine's own: only the tasks reach it");
        }
    }

    /** What every kind of task needs, whatever starts it. */
    static void acceptTask(Construct workload, TaskSettings task) {
        suppress(
                workload,
                suppression(
                                "ECS2",
                                "environment holds settings and addresses; what is secret comes from Secrets Manager")
                        .build(),
                everyResource("ecr:GetAuthorizationToken and the channels of ECS Exec know no resources"));
        if (!task.access().isEmpty()) {
            acceptMany(
                    workload,
                    "access names them: the objects of a bucket, the indexes of a table, or what it says itself",
                    "/^(Action|Resource)::.+$/");
        }
        if (task.sidecars().adot().isPresent()) {
            acceptMany(workload, "the collector makes the streams of its log group itself", METRICS);
        }
        if (task.volumes().values().stream().anyMatch(VolumeSettings.Ebs.class::isInstance)) {
            acceptServiceRole(workload, "AmazonECSInfrastructureRolePolicyForVolumes");
        }
    }

    static void accept(ScheduledTask scheduled) {
        acceptMany(
                scheduled,
                "a revision of a task definition and a task have names only when they are there",
                ECS + "task(-definition)?\\/.*\\*$/");
        accept(scheduled, "SQS3", "this is where starts that failed and tasks that ended badly are collected");
    }

    static void accept(Construct service, ServiceSettings settings) {
        acceptTask(service, settings.task());
        settings.loadBalancer().ifPresent(balancer -> {
            if (balancer.isPublic()) {
                accept(
                        service,
                        "EC23",
                        "loadBalancer.public is true: the internet may reach the listener, and only that");
            }
            if (!balancer.accessLogs()) {
                accept(service, "ELB2", "loadBalancer.accessLogs is false: requests are logged where it is asked for");
            }
        });
    }

    static void accept(Cluster cluster, ClusterSettings settings) {
        if (settings.containerInsights() == ClusterSettings.ContainerInsights.DISABLED) {
            accept(
                    cluster,
                    "ECS4",
                    "cluster.containerInsights is disabled: nobody pays for numbers that nobody looks at");
        }
        suppress(
                cluster, everyResource("the ECS agent's own calls, as in ecs:DiscoverPollEndpoint, know no resources"));
        accept(cluster, "AS3", "ECS itself adds and removes the instances, and its events tell of it");
        acceptManagedInstances(cluster);
        acceptForcedRemoval(cluster);
        suppress(
                cluster,
                NagPackSuppression.builder()
                        .id("CdkNagValidationFailure")
                        .reason(
                                "cdk-nag reads the disks of a group with one instance type only; they are encrypted in each")
                        .build());
    }

    static void accept(GithubRoles roles) {
        acceptMany(
                (Construct) roles.getNode().findChild("DiffPolicy"),
                "which stacks a pull request brings is known in the pull request alone",
                ARN + "cloudformation:.*:stack\\/\\*$/");
    }

    private static void acceptManagedInstances(Cluster cluster) {
        if (cluster.getManagedInstancesProviderArn().isPresent()) {
            acceptMany(
                    cluster,
                    "an instance has no id before it joins the cluster",
                    ECS + "container-instance\\/<.*>\\/\\*$/");
            acceptPolicy(cluster, "AmazonECSInfrastructureRolePolicyForManagedInstances");
        }
    }

    /** Protected instances let their group go only by force, which a function of the CDK asks for at the end. */
    private static void acceptForcedRemoval(Cluster cluster) {
        Stack stack = Stack.of(cluster);
        if (stack.getNode().tryFindChild(CUSTOM_RESOURCES) instanceof Construct function) {
            acceptMany(
                    cluster,
                    "an Auto Scaling group has an id beside its name, which nobody knows before it stands",
                    ARN + "autoscaling:.*:autoScalingGroup:\\*:autoScalingGroupName\\/<.*>$/");
            acceptServiceRole(function, "AWSLambdaBasicExecutionRole");
        }
    }

    private static boolean usesDefaultPort(DatabaseSettings settings) {
        return settings.port()
                == DatabaseEngine.valueOf(settings.engine().name()).defaultPort();
    }

    private static void accept(Construct scope, String rule, String reason) {
        suppress(scope, suppression(rule, reason).build());
    }

    /** Lets a policy name all resources, but no wildcard among the actions. */
    private static NagPackSuppression everyResource(String reason) {
        return suppression("IAM5", reason).appliesTo(List.of("Resource::*")).build();
    }

    /** Lets a policy name resources by a pattern, which is a regular expression. */
    private static void acceptMany(Construct scope, String reason, String pattern) {
        suppress(
                scope,
                suppression("IAM5", reason)
                        .appliesTo(
                                List.of(RegexAppliesTo.builder().regex(pattern).build()))
                        .build());
    }

    private static void acceptServiceRole(Construct scope, String policy) {
        acceptPolicy(scope, "service-role/" + policy);
    }

    private static void acceptPolicy(Construct scope, String policy) {
        suppress(
                scope,
                suppression(
                                "IAM4",
                                "AWS writes this policy for its own service, and follows it up when the service changes")
                        .appliesTo(List.of("Policy::arn:<AWS::Partition>:iam::aws:policy/" + policy))
                        .build());
    }

    private static NagPackSuppression.Builder suppression(String rule, String reason) {
        return NagPackSuppression.builder().id("AwsSolutions-" + rule).reason(reason);
    }

    /** Each call walks the tree below {@code scope}, so what belongs together goes in one. */
    private static void suppress(Construct scope, NagPackSuppression... suppressions) {
        NagSuppressions.addResourceSuppressions(scope, List.of(suppressions), true);
    }
}
