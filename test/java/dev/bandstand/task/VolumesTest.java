package dev.bandstand.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.Golden;
import dev.bandstand.Stage;
import dev.bandstand.TemplateParts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ec2.EbsDeviceVolumeType;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ecs.FileSystemType;
import software.amazon.awscdk.services.efs.FileSystem;

class VolumesTest {

    private static final Template EVERY = Stage.template(stage -> run(
            stage,
            everyVolume(fileSystem(stage.stack(), stage.cluster().getVpc())).build()));
    private static final TemplateParts PARTS = TemplateParts.of(EVERY);

    private static TaskProps.Builder everyVolume(FileSystem fileSystem) {
        var main = Stage.container()
                .mount("scratch", Mount.at("/scratch"))
                .mount("uploads", Mount.at("/uploads"))
                .mount("catalog", Mount.readOnly("/catalog"))
                .mount("disk", Mount.at("/var/lib/app"));
        return TaskProps.builder(main.build())
                .volume("scratch", new EphemeralVolume())
                .volume("uploads", EfsVolume.builder(fileSystem).uid(33).gid(33).build())
                .volume(
                        "catalog",
                        EfsVolume.builder("fs-0123456789abcdef0", "sg-0123456789abcdef0")
                                .accessPointId("fsap-0123456789abcdef0")
                                .build())
                .volume(
                        "disk",
                        EbsVolume.builder(20)
                                .iops(4000)
                                .throughput(250)
                                .snapshotId("snap-0123456789abcdef0")
                                .fileSystem(FileSystemType.EXT4)
                                .build());
    }

    private static FileSystem fileSystem(Stack stack, IVpc vpc) {
        return FileSystem.Builder.create(stack, "Files").vpc(vpc).build();
    }

    private static void run(Stage stage, TaskProps props) {
        var workload = new Workload(Tasks.fargate(stage), props);
        var replicas = Tasks.replicas();
        var task = new Task(stage.stack(), "Task", workload, Placeholder.idle());
        var service = ReplicaService.in(stage.stack(), workload, task, replicas);
        ServiceFeatures.apply(service, workload.launch(), replicas);
        task.applyTo(service);
    }

    @Test
    void makesTheGoldenTemplate() {
        Golden.matches("task-volumes", EVERY);
    }

    @Test
    void mountsAFileSystemEncryptedAndWithTheRoleOfTheTask() {
        assertThat(Tasks.of(EVERY, "Volumes.3.EFSVolumeConfiguration.TransitEncryption"))
                .isEqualTo("ENABLED");
        assertThat(Tasks.of(EVERY, "Volumes.3.EFSVolumeConfiguration.AuthorizationConfig.IAM"))
                .isEqualTo("ENABLED");
        assertThat(TemplateParts.at(PARTS.only("AWS::EFS::AccessPoint"), "Properties.PosixUser"))
                .contains(Map.of("Uid", "33", "Gid", "33"));
        assertThat(TemplateParts.at(PARTS.only("AWS::EFS::AccessPoint"), "Properties.RootDirectory.Path"))
                .contains("/uploads");
    }

    @Test
    void mayWriteOnlyWhereAContainerWritesAndOnlyThroughTheAccessPoint() {
        List<?> statements = Tasks.taskPolicy(EVERY);

        assertThat(statements)
                .hasSize(2)
                .allSatisfy(statement -> assertThat(TemplateParts.at(statement, "Condition")
                                .orElseThrow()
                                .toString())
                        .contains("elasticfilesystem:AccessPointArn", "access-point/"));
        assertThat(TemplateParts.at(statements.get(0), "Action")).contains("elasticfilesystem:ClientMount");
        assertThat(TemplateParts.at(statements.get(1), "Action"))
                .contains(List.of("elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"));
    }

    @Test
    void letsTheTasksToTheMountTargets() {
        assertThat(PARTS.all("AWS::EC2::SecurityGroupIngress").values())
                .hasSize(2)
                .allSatisfy(rule -> assertThat(TemplateParts.at(rule, "Properties.FromPort"))
                        .contains(2049));
    }

    @Test
    void startsNoTaskBeforeTheMountTargetsStand() {
        assertThat(TemplateParts.at(PARTS.only("AWS::ECS::TaskDefinition"), "DependsOn")
                        .orElseThrow()
                        .toString())
                .contains("FilesEfsMountTarget", "TaskPolicy");
    }

    @Test
    void encryptsTheDiskThatIsMadeForEachTask() {
        assertThat(PARTS.service("VolumeConfigurations.0.Name")).isEqualTo("disk");
        assertThat(PARTS.service("VolumeConfigurations.0.ManagedEBSVolume.Encrypted"))
                .isEqualTo(true);
        assertThat(PARTS.service("VolumeConfigurations.0.ManagedEBSVolume.TagSpecifications.0.PropagateTags"))
                .isEqualTo("SERVICE");
        assertThat(Tasks.of(EVERY, "Volumes.1.ConfiguredAtLaunch")).isEqualTo(true);
    }

    @Test
    void keepsEverythingOfAFileSystemInAnotherStackOnItsOwnSide() {
        var app = new App();
        var data = new Stack(app, "Data");
        FileSystem files = fileSystem(data, Stage.vpc(data));
        var shop = new Stack(app, "Shop");
        var launch = Launch.builder(Stage.cluster(shop, Stage.vpc(shop))).build();
        var props = TaskProps.builder(
                        Stage.container().mount("files", Mount.at("/files")).build())
                .volume("files", EfsVolume.builder(files).build());
        var workload = new Workload(launch, props.build());
        var task = new Task(shop, "Task", workload, Placeholder.idle());
        task.applyTo(ReplicaService.in(shop, workload, task, Tasks.replicas()));

        Template template = Template.fromStack(shop);
        template.resourceCountIs("AWS::EFS::AccessPoint", 1);
        template.resourceCountIs("AWS::EC2::SecurityGroupIngress", 1);
        Template.fromStack(data).resourceCountIs("AWS::EC2::SecurityGroupIngress", 0);
    }

    @Test
    void leavesOutTheScratchFolderWhereAVolumeTakesItsPlace() {
        Template template = Tasks.template((stage, main) -> TaskProps.builder(
                        main.mount("scratch", Mount.at("/tmp")).build())
                .volume("scratch", new EphemeralVolume()));

        assertThat(Tasks.of(template, "Volumes")).isEqualTo(List.of(Map.of("Name", "scratch")));
    }

    @Test
    void hasTheDocumentedDefaults() {
        assertThat(EfsVolume.builder("fs-0123456789abcdef0").build())
                .isEqualTo(new EfsVolume(
                        new EfsVolume.Ids("fs-0123456789abcdef0", Optional.empty()),
                        Optional.empty(),
                        Optional.empty(),
                        1000,
                        1000));
        assertThat(EbsVolume.builder(20).build())
                .isEqualTo(new EbsVolume(
                        Optional.of(20),
                        EbsDeviceVolumeType.GP3,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        FileSystemType.XFS,
                        Optional.empty()));
        assertThat(Mount.at("/data").readOnly()).isFalse();
        assertThat(VolumesFrom.of("init").readOnly()).isFalse();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(
                        () -> Mount.at("data"),
                        "mounts.path must be a folder below /, without spaces or colons, got: \"data\""),
                refusal(
                        () -> Mount.at("/"),
                        "mounts.path must be a folder below /, without spaces or colons, got: \"/\""),
                refusal(() -> new HostVolume("run"), "host must be a folder from /, without spaces, got: \"run\""),
                refusal(
                        () -> EfsVolume.builder("fs-1"),
                        "efs.fileSystemId must be fs- and hexadecimal digits, got: fs-1"),
                refusal(
                        () -> EfsVolume.builder("fs-0123456789abcdef0", "group"),
                        "efs.securityGroupId must be sg- and hexadecimal digits, got: group"),
                efs(
                        efs -> efs.accessPointId("point"),
                        "efs.accessPointId must be fsap- and hexadecimal digits, got: point"),
                efs(
                        efs -> efs.accessPointId("fsap-0123456789abcdef0").path("/a"),
                        "efs.path must be left out with accessPointId (it has one already), got: /a"),
                efs(efs -> efs.path("a"), "efs.path must be a folder of up to 4 levels from /, got: \"a\""),
                efs(
                        efs -> efs.path("/a/b/c/d/e"),
                        "efs.path must be a folder of up to 4 levels from /, got: \"/a/b/c/d/e\""),
                efs(efs -> efs.uid(-1), "efs.uid must be between 0 and 4294967295, got: -1"),
                efs(efs -> efs.gid(4_294_967_296L), "efs.gid must be between 0 and 4294967295, got: 4294967296"),
                ebs(
                        ebs -> ebs.type(EbsDeviceVolumeType.STANDARD),
                        "ebs.type must be gp3, gp2, io1, io2, st1 or sc1, got: standard"),
                ebs(ebs -> ebs.sizeGiB(0), "ebs.sizeGiB must be between 1 and 16384 for gp3, got: 0"),
                ebs(
                        ebs -> ebs.type(EbsDeviceVolumeType.ST1),
                        "ebs.sizeGiB must be between 125 and 16384 for st1, got: 20"),
                ebs(ebs -> ebs.type(EbsDeviceVolumeType.IO2), "ebs.iops must be given for io2, got: nothing"),
                ebs(ebs -> ebs.iops(2999), "ebs.iops must be between 3000 and 80000 for gp3, got: 2999"),
                ebs(
                        ebs -> ebs.type(EbsDeviceVolumeType.IO1).iops(64_001),
                        "ebs.iops must be between 100 and 64000 for io1, got: 64001"),
                ebs(
                        ebs -> ebs.type(EbsDeviceVolumeType.GP2).iops(3000),
                        "ebs.iops must be left out for gp2, got: 3000"),
                ebs(ebs -> ebs.throughput(124), "ebs.throughput must be between 125 and 2000, got: 124"),
                ebs(
                        ebs -> ebs.type(EbsDeviceVolumeType.GP2).throughput(125),
                        "ebs.throughput must be left out for gp2 (it is for gp3 only), got: 125"),
                ebs(ebs -> ebs.snapshotId("s"), "ebs.snapshotId must be snap- and hexadecimal digits, got: s"),
                ebs(ebs -> ebs.fileSystem(FileSystemType.NTFS), "ebs.fileSystem must be xfs, ext4 or ext3, got: ntfs"),
                refusal(
                        () -> new EbsVolume(
                                Optional.empty(),
                                EbsDeviceVolumeType.GP3,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                FileSystemType.XFS,
                                Optional.empty()),
                        "ebs.sizeGiB must be given without snapshotId, got: nothing"));
    }

    private static Arguments efs(UnaryOperator<EfsVolume.Builder> change, String message) {
        return refusal(
                () -> change.apply(EfsVolume.builder("fs-0123456789abcdef0")).build(), message);
    }

    private static Arguments ebs(UnaryOperator<EbsVolume.Builder> change, String message) {
        return refusal(() -> change.apply(EbsVolume.builder(20)).build(), message);
    }

    private static Arguments refusal(ThrowingCallable call, String message) {
        return Arguments.of(call, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusals")
    void refusesWhatAwsWouldRefuse(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
