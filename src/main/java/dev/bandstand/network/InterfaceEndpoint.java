package dev.bandstand.network;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * An AWS service that the private subnets can reach without leaving the VPC.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html">Amazon ECR interface VPC
 *     endpoints</a>
 */
public enum InterfaceEndpoint {
    /** The API of Amazon ECR. */
    ECR_API("ecrApi", "EcrApi", "ecr.api"),
    /** The image registry of Amazon ECR. */
    ECR_DKR("ecrDkr", "EcrDkr", "ecr.dkr"),
    /** CloudWatch Logs. */
    LOGS("logs", "Logs", "logs"),
    /** AWS Secrets Manager. */
    SECRETS_MANAGER("secretsManager", "SecretsManager", "secretsmanager"),
    /** AWS Systems Manager. */
    SSM("ssm", "Ssm", "ssm"),
    /** The message channel of Systems Manager, which ECS Exec needs. */
    SSM_MESSAGES("ssmMessages", "SsmMessages", "ssmmessages"),
    /** AWS Key Management Service. */
    KMS("kms", "Kms", "kms"),
    /** Amazon ECS, with which an instance registers. */
    ECS("ecs", "Ecs", "ecs"),
    /** The control of the ECS agent on an instance. */
    ECS_AGENT("ecsAgent", "EcsAgent", "ecs-agent"),
    /** The metrics of the ECS agent on an instance. */
    ECS_TELEMETRY("ecsTelemetry", "EcsTelemetry", "ecs-telemetry");

    private final String key;
    private final String constructId;
    private final String service;

    InterfaceEndpoint(String key, String constructId, String service) {
        this.key = key;
        this.constructId = constructId;
        this.service = service;
    }

    /** Returns the endpoints without which a task in a VPC without NAT cannot start: images, logs and secrets. */
    public static Set<InterfaceEndpoint> requiredWithoutNat() {
        return Collections.unmodifiableSet(EnumSet.range(ECR_API, SECRETS_MANAGER));
    }

    /** Returns the name that a settings file uses, for example {@code ecrApi}. */
    public String key() {
        return key;
    }

    String constructId() {
        return constructId;
    }

    String service() {
        return service;
    }

    @Override
    public String toString() {
        return key;
    }
}
