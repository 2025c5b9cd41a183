package dev.bandstand.review.rule.access.policy;

import java.util.List;
import java.util.Optional;

/**
 * Where a type of resource has the policy of a resource.
 *
 * @param type the type that has the policy
 * @param property the property with the policy
 * @param subject the property that names the resource, or the resources, that the policy is for; empty for the resource itself
 * @param subjectType the type of those
 * @param word what people call one of those
 * @param open whether a resource without a policy lets everybody do everything, as far as it can be reached
 */
public record PolicyKind(String type, String property, String subject, String subjectType, String word, boolean open) {

    private static final String SQS = "AWS::SQS::Queue";
    private static final String SNS = "AWS::SNS::Topic";
    private static final String KMS = "AWS::KMS::Key";

    private static final List<PolicyKind> ALL = List.of(
            other("AWS::S3::BucketPolicy", "PolicyDocument", "Bucket", "AWS::S3::Bucket", "bucket"),
            other("AWS::SQS::QueuePolicy", "PolicyDocument", "Queues", SQS, "queue"),
            other("AWS::SQS::QueueInlinePolicy", "PolicyDocument", "Queue", SQS, "queue"),
            other("AWS::SNS::TopicPolicy", "PolicyDocument", "Topics", SNS, "topic"),
            other("AWS::SNS::TopicInlinePolicy", "PolicyDocument", "TopicArn", SNS, "topic"),
            other(
                    "AWS::SecretsManager::ResourcePolicy",
                    "ResourcePolicy",
                    "SecretId",
                    "AWS::SecretsManager::Secret",
                    "secret"),
            other("AWS::Kinesis::ResourcePolicy", "ResourcePolicy", "ResourceArn", "AWS::Kinesis::Stream", "stream"),
            other("AWS::Events::EventBusPolicy", "Statement", "EventBusName", "AWS::Events::EventBus", "event bus"),
            own(KMS, "KeyPolicy", "key"),
            own("AWS::KMS::ReplicaKey", "KeyPolicy", "key"),
            own("AWS::ECR::Repository", "RepositoryPolicyText", "repository"),
            own("AWS::EFS::FileSystem", "FileSystemPolicy", "file system"),
            own("AWS::Backup::BackupVault", "AccessPolicy", "backup vault"),
            own("AWS::OpenSearchService::Domain", "AccessPolicies", "domain"),
            own("AWS::Elasticsearch::Domain", "AccessPolicies", "domain"),
            own("AWS::DynamoDB::Table", "ResourcePolicy/PolicyDocument", "table"),
            own("AWS::S3::AccessPoint", "Policy", "access point"),
            own("AWS::Logs::ResourcePolicy", "PolicyDocument", "log groups by policy"),
            own("AWS::ECR::RegistryPolicy", "PolicyText", "registry by policy"),
            new PolicyKind("AWS::EC2::VPCEndpoint", "PolicyDocument", "", "AWS::EC2::VPCEndpoint", "endpoint", true),
            new PolicyKind("AWS::ApiGateway::RestApi", "Policy", "", "AWS::ApiGateway::RestApi", "API", true));

    /** Returns the kind that the policy of a type is of. */
    public static Optional<PolicyKind> of(String type) {
        for (PolicyKind kind : ALL) {
            if (kind.type.equals(type)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Tells whether it is about an encryption key. */
    public boolean isKey() {
        return subjectType.startsWith("AWS::KMS::");
    }

    /** Tells whether it is about an endpoint of a VPC. */
    public boolean isEndpoint() {
        return subjectType.equals("AWS::EC2::VPCEndpoint");
    }

    private static PolicyKind own(String type, String property, String word) {
        return new PolicyKind(type, property, "", type, word, false);
    }

    private static PolicyKind other(String type, String property, String subject, String subjectType, String word) {
        return new PolicyKind(type, property, subject, subjectType, word, false);
    }
}
