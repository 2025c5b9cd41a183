package dev.bandstand.app;

import dev.bandstand.cluster.Cluster;
import dev.bandstand.database.DatabaseEngine;
import dev.bandstand.network.Network;
import dev.bandstand.settings.DatabaseSettings;
import dev.bandstand.settings.ServiceSettings;
import dev.bandstand.settings.Settings;
import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Validations;
import software.constructs.Construct;

/** Where an environment stays behind what the validators ask for: each place with the setting that decides it. */
final class Deviations {

    private Deviations() {}

    static void acceptIn(Stack stack) {
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

    static void accept(Construct service, ServiceSettings settings) {
        Annotations.of(service)
                .acknowledgeWarning(
                        "@aws-cdk/aws-ec2:ipv4IgnoreEgressRule",
                        "tasks may call out anyway, so that the rule towards the database adds nothing");
        accept(service, "ECS2", "environment holds settings and addresses; what is secret comes from Secrets Manager");
        acceptEveryResource(service, "ecr:GetAuthorizationToken and the channels of ECS Exec know no resources");
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

    static void accept(Cluster cluster) {
        acceptEveryResource(cluster, "the ECS agent's own calls, as in ecs:DiscoverPollEndpoint, know no resources");
        accept(cluster, "AS3", "ECS itself adds and removes the instances, and its events tell of it");
    }

    private static boolean usesDefaultPort(DatabaseSettings settings) {
        return settings.port()
                == DatabaseEngine.valueOf(settings.engine().name()).defaultPort();
    }

    private static void accept(Construct scope, String rule, String reason) {
        suppress(scope, suppression(rule, reason).build());
    }

    /** Lets a policy name all resources, but no wildcard among the actions. */
    private static void acceptEveryResource(Construct scope, String reason) {
        suppress(
                scope,
                suppression("IAM5", reason).appliesTo(List.of("Resource::*")).build());
    }

    private static void acceptServiceRole(Construct scope, String policy) {
        suppress(
                scope,
                suppression(
                                "IAM4",
                                "AWS writes this policy for its own service, and follows it up when the service changes")
                        .appliesTo(List.of("Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/" + policy))
                        .build());
    }

    private static NagPackSuppression.Builder suppression(String rule, String reason) {
        return NagPackSuppression.builder().id("AwsSolutions-" + rule).reason(reason);
    }

    private static void suppress(Construct scope, NagPackSuppression suppression) {
        NagSuppressions.addResourceSuppressions(scope, List.of(suppression), true);
    }
}
