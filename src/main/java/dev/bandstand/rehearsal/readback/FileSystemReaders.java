package dev.bandstand.rehearsal.readback;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.efs.EfsClient;

/** Reads EFS file systems, their mount targets and their access points. */
final class FileSystemReaders {

    private FileSystemReaders() {}

    static final Map<String, Reader> TABLE = Map.of(
            "AWS::EFS::FileSystem", FileSystemReaders::fileSystem,
            "AWS::EFS::MountTarget", FileSystemReaders::mountTarget,
            "AWS::EFS::AccessPoint", FileSystemReaders::accessPoint);

    private static Optional<Shape> fileSystem(Aws aws, Deployed deployed) {
        String id = deployed.physicalId();
        EfsClient efs = aws.efs();
        return NetworkReaders.one(efs.describeFileSystems(request -> request.fileSystemId(id))
                        .fileSystems())
                .map(shape -> shape.rename("FileSystemArn", "Arn")
                        .rename("Tags", "FileSystemTags")
                        .put(
                                "LifecyclePolicies",
                                efs.describeLifecycleConfiguration(request -> request.fileSystemId(id))
                                        .lifecyclePolicies())
                        .put(
                                "BackupPolicy",
                                set(() -> efs.describeBackupPolicy(request -> request.fileSystemId(id))
                                        .backupPolicy()))
                        .put("FileSystemPolicy", policy(efs, id)));
    }

    private static @Nullable Object policy(EfsClient efs, String id) {
        SdkPojo answer = set(() -> efs.describeFileSystemPolicy(request -> request.fileSystemId(id)));
        return answer == null ? null : Shape.of(answer).at("Policy");
    }

    /** What was never set is answered with an error. */
    private static @Nullable SdkPojo set(Supplier<? extends @Nullable SdkPojo> question) {
        try {
            return question.get();
        } catch (AwsServiceException unset) {
            return null;
        }
    }

    private static Optional<Shape> mountTarget(Aws aws, Deployed target) {
        String id = target.physicalId();
        return NetworkReaders.one(aws.efs()
                        .describeMountTargets(request -> request.mountTargetId(id))
                        .mountTargets())
                .map(shape -> shape.put(
                        "SecurityGroups",
                        aws.efs()
                                .describeMountTargetSecurityGroups(request -> request.mountTargetId(id))
                                .securityGroups()));
    }

    private static Optional<Shape> accessPoint(Aws aws, Deployed point) {
        return NetworkReaders.one(aws.efs()
                        .describeAccessPoints(request -> request.accessPointId(point.physicalId()))
                        .accessPoints())
                .map(shape -> shape.rename("Tags", "AccessPointTags").rename("AccessPointArn", "Arn"));
    }
}
