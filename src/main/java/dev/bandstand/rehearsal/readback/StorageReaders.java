package dev.bandstand.rehearsal.readback;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.S3Client;

/** Reads buckets, image repositories and backup plans. */
final class StorageReaders {

    private StorageReaders() {}

    static final Map<String, Reader> TABLE = Map.of(
            "AWS::S3::Bucket", StorageReaders::bucket,
            "AWS::S3::BucketPolicy", StorageReaders::bucketPolicy,
            "AWS::ECR::Repository", StorageReaders::repository,
            "AWS::Backup::BackupVault", StorageReaders::backupVault,
            "AWS::Backup::BackupPlan", StorageReaders::backupPlan,
            "AWS::Backup::BackupSelection", StorageReaders::backupSelection);

    private static Optional<Shape> bucket(Aws aws, Deployed deployed) {
        String name = deployed.physicalId();
        S3Client s3 = aws.s3();
        s3.headBucket(request -> request.bucket(name));
        return Optional.of(Shape.empty()
                        .put("BucketName", name)
                        .put("Arn", "arn:aws:s3:::" + name)
                        .put(
                                "BucketEncryption",
                                set(() -> s3.getBucketEncryption(r -> r.bucket(name))
                                        .serverSideEncryptionConfiguration()))
                        .put("VersioningConfiguration", set(() -> s3.getBucketVersioning(r -> r.bucket(name))))
                        .put(
                                "PublicAccessBlockConfiguration",
                                set(() -> s3.getPublicAccessBlock(r -> r.bucket(name))
                                        .publicAccessBlockConfiguration()))
                        .put(
                                "OwnershipControls",
                                set(() -> s3.getBucketOwnershipControls(r -> r.bucket(name))
                                        .ownershipControls()))
                        .put("LoggingConfiguration", logging(s3, name))
                        .put("LifecycleConfiguration", lifecycle(s3, name))
                        .put("Tags", tags(s3, name)))
                .map(StorageReaders::encryptionNames);
    }

    private static Shape encryptionNames(Shape bucket) {
        Shape encryption = Shape.empty();
        bucket.at("BucketEncryption")
                .properties()
                .forEach(entry -> encryption.put(
                        entry.getKey().equals("Rules") ? "ServerSideEncryptionConfiguration" : entry.getKey(),
                        entry.getValue()));
        bucket.at("BucketEncryption.Rules")
                .forEach(rule ->
                        Json.rename(rule, "ApplyServerSideEncryptionByDefault", "ServerSideEncryptionByDefault"));
        return bucket.put("BucketEncryption", encryption.node());
    }

    private static @Nullable Object logging(S3Client s3, String name) {
        SdkPojo logging = set(() -> s3.getBucketLogging(r -> r.bucket(name)).loggingEnabled());
        return logging == null
                ? null
                : Shape.of(logging)
                        .rename("TargetBucket", "DestinationBucketName")
                        .rename("TargetPrefix", "LogFilePrefix")
                        .node();
    }

    private static @Nullable Object lifecycle(S3Client s3, String name) {
        SdkPojo answer = set(() -> s3.getBucketLifecycleConfiguration(r -> r.bucket(name)));
        if (answer == null) {
            return null;
        }
        Shape lifecycle = Shape.of(answer);
        lifecycle.at("Rules").forEach(rule -> {
            Json.flatten(rule, "Expiration", "Days", "ExpirationInDays");
            Json.rename(rule, "ID", "Id");
        });
        return lifecycle.node();
    }

    private static @Nullable Object tags(S3Client s3, String name) {
        SdkPojo answer = set(() -> s3.getBucketTagging(r -> r.bucket(name)));
        return answer == null ? null : Shape.of(answer).at("TagSet");
    }

    /** An unset bucket setting is answered with an error, which here means nothing is set. */
    private static @Nullable SdkPojo set(Supplier<? extends @Nullable SdkPojo> question) {
        try {
            return question.get();
        } catch (AwsServiceException unset) {
            return null;
        }
    }

    private static Optional<Shape> bucketPolicy(Aws aws, Deployed policy) {
        String bucket = policy.text("Bucket");
        return Optional.of(Shape.empty()
                .put("Bucket", bucket)
                .put(
                        "PolicyDocument",
                        aws.s3()
                                .getBucketPolicy(request -> request.bucket(bucket))
                                .policy()));
    }

    private static Optional<Shape> repository(Aws aws, Deployed repository) {
        String name = repository.physicalId();
        return NetworkReaders.one(aws.ecr()
                        .describeRepositories(request -> request.repositoryNames(name))
                        .repositories())
                .map(shape -> shape.lift("repositoryArn", "Arn")
                        .put("Tags", repositoryTags(aws, shape))
                        .put("LifecyclePolicy", lifecyclePolicy(aws, name))
                        .put("RepositoryPolicyText", repositoryPolicy(aws, name)));
    }

    private static Object repositoryTags(Aws aws, Shape repository) {
        String arn = repository.at("repositoryArn").asText("");
        return aws.ecr()
                .listTagsForResource(request -> request.resourceArn(arn))
                .tags();
    }

    private static @Nullable Object lifecyclePolicy(Aws aws, String name) {
        SdkPojo answer = set(() -> aws.ecr().getLifecyclePolicy(request -> request.repositoryName(name)));
        return answer == null ? null : Shape.of(answer).node();
    }

    private static @Nullable Object repositoryPolicy(Aws aws, String name) {
        SdkPojo answer = set(() -> aws.ecr().getRepositoryPolicy(request -> request.repositoryName(name)));
        return answer == null ? null : Shape.of(answer).at("policyText");
    }

    private static Optional<Shape> backupVault(Aws aws, Deployed vault) {
        return Optional.of(
                Shape.of(aws.backup().describeBackupVault(request -> request.backupVaultName(vault.physicalId()))));
    }

    private static Optional<Shape> backupPlan(Aws aws, Deployed plan) {
        var answer = aws.backup().getBackupPlan(request -> request.backupPlanId(plan.physicalId()));
        Shape shape = Shape.of(answer.backupPlan()).rename("Rules", "BackupPlanRule");
        shape.at("BackupPlanRule").forEach(rule -> Json.rename(rule, "TargetBackupVaultName", "TargetBackupVault"));
        return Optional.of(Shape.empty()
                .put("BackupPlan", shape.node())
                .put("BackupPlanArn", answer.backupPlanArn())
                .put("BackupPlanId", plan.physicalId()));
    }

    private static Optional<Shape> backupSelection(Aws aws, Deployed selection) {
        String plan = selection.text("BackupPlanId");
        String id = selection.physicalId().replace("_" + plan, "");
        return Optional.of(Shape.of(aws.backup()
                .getBackupSelection(request -> request.backupPlanId(plan).selectionId(id))));
    }
}
