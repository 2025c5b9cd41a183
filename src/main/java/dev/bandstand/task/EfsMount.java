package dev.bandstand.task;

import static java.util.Collections.singletonMap;

import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.interfaces.efs.IFileSystemRef;
import software.amazon.awscdk.services.ec2.IConnectable;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SecurityGroupImportOptions;
import software.amazon.awscdk.services.ecs.AuthorizationConfig;
import software.amazon.awscdk.services.ecs.EfsVolumeConfiguration;
import software.amazon.awscdk.services.ecs.Volume;
import software.amazon.awscdk.services.efs.AccessPoint;
import software.amazon.awscdk.services.efs.Acl;
import software.amazon.awscdk.services.efs.CfnFileSystem;
import software.amazon.awscdk.services.efs.IFileSystem;
import software.amazon.awscdk.services.efs.PosixUser;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/**
 * An EFS file system as one task mounts it: through an access point, and with rights on that access point alone. Everything stands
 * on the task's side, so that the file system may lie in another stack.
 *
 * @see <a href="https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html">IAM for NFS clients</a>
 */
final class EfsMount extends Construct {

    private static final int NFS = 2049;
    private static final String SERVICE = "elasticfilesystem";

    private final String name;
    private final EfsVolume volume;
    private final Optional<IFileSystem> construct;
    private final Optional<EfsVolume.Ids> ids;
    private final String accessPointId;

    EfsMount(Construct scope, String name, EfsVolume volume) {
        super(scope, name);
        this.name = name;
        this.volume = volume;
        this.construct = volume.fileSystem() instanceof EfsVolume.Known known
                ? Optional.of(known.fileSystem())
                : Optional.empty();
        this.ids = volume.fileSystem() instanceof EfsVolume.Ids given ? Optional.of(given) : Optional.empty();
        this.accessPointId =
                volume.accessPointId().orElseGet(() -> accessPoint().getAccessPointId());
    }

    private AccessPoint accessPoint() {
        String user = String.valueOf(volume.uid());
        String group = String.valueOf(volume.gid());
        IFileSystemRef fileSystem = construct
                .<IFileSystemRef>map(given -> given)
                .orElseGet(() -> CfnFileSystem.fromFileSystemId(this, "FileSystem", fileSystemId()));
        return AccessPoint.Builder.create(this, "Resource")
                .fileSystem(fileSystem)
                .path(volume.path().orElse("/" + name))
                .posixUser(PosixUser.builder().uid(user).gid(group).build())
                .createAcl(Acl.builder()
                        .ownerUid(user)
                        .ownerGid(group)
                        .permissions("750")
                        .build())
                .build();
    }

    Volume definition() {
        return Volume.builder()
                .name(name)
                .efsVolumeConfiguration(EfsVolumeConfiguration.builder()
                        .fileSystemId(fileSystemId())
                        .transitEncryption("ENABLED")
                        .authorizationConfig(AuthorizationConfig.builder()
                                .accessPointId(accessPointId)
                                .iam("ENABLED")
                                .build())
                        .build())
                .build();
    }

    /** Returns the right to mount through the access point, and to write if somebody does. */
    PolicyStatement rights(boolean writes) {
        return PolicyStatement.Builder.create()
                .actions(
                        writes
                                ? List.of(SERVICE + ":ClientMount", SERVICE + ":ClientWrite")
                                : List.of(SERVICE + ":ClientMount"))
                .resources(List.of(construct
                        .map(IFileSystem::getFileSystemArn)
                        .orElseGet(() -> arn("file-system", fileSystemId()))))
                .conditions(singletonMap(
                        "StringEquals", singletonMap(SERVICE + ":AccessPointArn", arn("access-point", accessPointId))))
                .build();
    }

    /** Opens the way from {@code consumer} to the mount targets. */
    void letIn(IConnectable consumer) {
        construct.ifPresent(given -> consumer.getConnections().allowTo(given, Port.tcp(NFS), "NFS"));
        ids.flatMap(EfsVolume.Ids::securityGroupId)
                .ifPresent(id -> consumer.getConnections().allowTo(securityGroup(id), Port.tcp(NFS), "NFS"));
    }

    /** Lets what starts tasks wait for the mount targets. */
    void before(Construct dependent) {
        construct.ifPresent(given -> dependent.getNode().addDependency(given.getMountTargetsAvailable()));
    }

    private IConnectable securityGroup(String id) {
        return SecurityGroup.fromSecurityGroupId(
                this,
                "SecurityGroup",
                id,
                SecurityGroupImportOptions.builder()
                        .allowAllOutbound(false)
                        .mutable(true)
                        .build());
    }

    private String fileSystemId() {
        return construct
                .map(IFileSystem::getFileSystemId)
                .orElseGet(() -> ids.orElseThrow().fileSystemId());
    }

    private String arn(String kind, String id) {
        return Stack.of(this)
                .formatArn(ArnComponents.builder()
                        .service(SERVICE)
                        .resource(kind)
                        .resourceName(id)
                        .build());
    }
}
