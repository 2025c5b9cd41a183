package dev.bandstand.filesystem;

import static dev.bandstand.filesystem.FileSystemProps.require;
import static java.util.Objects.requireNonNull;

import java.util.List;
import software.amazon.awscdk.services.ec2.Connections;
import software.amazon.awscdk.services.ec2.IConnectable;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.efs.CfnFileSystem;
import software.amazon.awscdk.services.efs.IFileSystem;
import software.amazon.awscdk.services.efs.PerformanceMode;
import software.constructs.Construct;

/**
 * An encrypted EFS file system with a mount target in each zone, that lets nobody in by itself.
 *
 * <p>A client needs a rule between the security groups, and a role that may mount. Both are made on its side, so that it may
 * live in another stack: {@code client.getConnections().allowToDefaultPort(fileSystem)} and
 * {@code fileSystem.getFileSystem().grantReadWrite(role)}. It has to mount with encryption in transit and with IAM.
 */
public final class FileSystem extends Construct implements IConnectable {

    private static final String STABLE_MOUNT_TARGETS = "@aws-cdk/aws-efs:mountTargetOrderInsensitiveLogicalId";

    private final software.amazon.awscdk.services.efs.FileSystem fileSystem;

    /**
     * Makes the file system.
     *
     * @param scope where it belongs
     * @param id its id in {@code scope}
     * @param props how it keeps files
     * @throws IllegalArgumentException if two subnets stand in one zone
     */
    public FileSystem(Construct scope, String id, FileSystemProps props) {
        super(scope, id);
        // Else a mount target is numbered by its subnet's place in the list, and moves when a zone is added.
        getNode().setContext(STABLE_MOUNT_TARGETS, true);
        this.fileSystem = fileSystem(props, mountedIn(props), securityGroup(props));
        backUp(props.backup());
    }

    /** Returns the security group of the mount targets, and the port of NFS. */
    @Override
    public Connections getConnections() {
        return requireNonNull(fileSystem.getConnections());
    }

    /** Returns the file system, for grants, access points and volumes in any stack. */
    public IFileSystem getFileSystem() {
        return fileSystem;
    }

    /** Returns the id of the file system. */
    public String getFileSystemId() {
        return fileSystem.getFileSystemId();
    }

    private static SubnetSelection mountedIn(FileSystemProps props) {
        var subnets = props.subnets()
                .orElseGet(() -> SubnetSelection.builder()
                        .subnetType(SubnetType.PRIVATE_WITH_EGRESS)
                        .build());
        List<String> zones = props.vpc().selectSubnets(subnets).getAvailabilityZones();
        require(
                zones.stream().distinct().count() == zones.size(),
                "subnets must stand in zones of their own, got: %s",
                zones);
        return subnets;
    }

    private SecurityGroup securityGroup(FileSystemProps props) {
        return SecurityGroup.Builder.create(this, "SecurityGroup")
                .vpc(props.vpc())
                .description("File system " + getNode().getPath())
                .allowAllOutbound(false)
                .build();
    }

    private software.amazon.awscdk.services.efs.FileSystem fileSystem(
            FileSystemProps props, SubnetSelection subnets, SecurityGroup group) {
        var builder = software.amazon.awscdk.services.efs.FileSystem.Builder.create(this, "Resource")
                .fileSystemName(getNode().getPath())
                .vpc(props.vpc())
                .vpcSubnets(subnets)
                .securityGroup(group)
                .encrypted(true)
                .performanceMode(PerformanceMode.GENERAL_PURPOSE)
                .throughputMode(props.throughput().mode())
                .enableAutomaticBackups(props.backup())
                .removalPolicy(props.removalPolicy())
                .fileSystemPolicy(ClientPolicy.document())
                // Refused by the policy above; false would add a statement that lets every client write that may mount.
                .allowAnonymousAccess(true);
        props.transitionToInfrequentAccess().map(Transition::after).ifPresent(builder::lifecyclePolicy);
        props.encryptionKey().ifPresent(builder::kmsKey);
        return builder.build();
    }

    /**
     * The construct leaves the policy out instead of switching backups off, and what is left out stays as it was:
     * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-efs-filesystem-backuppolicy.html.
     */
    private void backUp(boolean wanted) {
        var resource = (CfnFileSystem) requireNonNull(fileSystem.getNode().getDefaultChild());
        resource.setBackupPolicy(CfnFileSystem.BackupPolicyProperty.builder()
                .status(wanted ? "ENABLED" : "DISABLED")
                .build());
    }
}
