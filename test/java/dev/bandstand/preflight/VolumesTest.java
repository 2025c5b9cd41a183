package dev.bandstand.preflight;

import static dev.bandstand.preflight.Samples.said;
import static dev.bandstand.preflight.Samples.withVolumes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VolumesTest {

    @Test
    void areMountedByTheirName() {
        var volumes = new TreeMap<String, VolumeKind>();
        volumes.put("scratch", VolumeKind.EPHEMERAL);
        var task = Samples.onFargate(
                ContainerNode.main("api").mounts(List.of("scratch", "scrach")).build());
        assertThat(said(UnknownVolume.check(task.volumes(volumes))))
                .isEqualTo("mounts.scrach must name a volume of the task (did you mean scratch?), got: scrach");
        assertThat(said(UnknownVolume.check(task)))
                .isEqualTo("mounts.scratch must name a volume of the task (there is none), got: scratch\n"
                        + "mounts.scrach must name a volume of the task (there is none), got: scrach");
    }

    @ParameterizedTest
    @EnumSource(
            value = CapacityKind.class,
            names = {"FARGATE", "MANAGED_INSTANCES"})
    void ofTheHostNeedEc2(CapacityKind capacity) {
        assertThat(said(VolumeOfCapacity.check(withVolumes(capacity, VolumeKind.HOST))))
                .isEqualTo("volumes.volume0 must be ephemeral, efs or ebs on " + capacity
                        + " (a folder of the host needs EC2), got: host");
    }

    @Test
    void ofTheHostAreAcceptedOnEc2() {
        assertThat(VolumeOfCapacity.check(withVolumes(CapacityKind.EC2, VolumeKind.HOST)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = CapacityKind.class, mode = EnumSource.Mode.EXCLUDE, names = "MANAGED_DAEMON")
    void ofOtherKindsAreAcceptedEverywhere(CapacityKind capacity) {
        assertThat(VolumeOfCapacity.check(withVolumes(capacity, VolumeKind.EPHEMERAL, VolumeKind.EFS, VolumeKind.EBS)))
                .isEmpty();
    }

    @Test
    void ofADaemonOnManagedInstancesAreEmptyOrOfTheHost() {
        assertThat(said(VolumeOfCapacity.check(withVolumes(
                        CapacityKind.MANAGED_DAEMON,
                        VolumeKind.HOST,
                        VolumeKind.EPHEMERAL,
                        VolumeKind.EFS,
                        VolumeKind.EBS))))
                .isEqualTo("volumes.volume2 must be ephemeral or host on Managed Instances as a daemon, got: efs\n"
                        + "volumes.volume3 must be ephemeral or host on Managed Instances as a daemon, got: ebs");
    }

    @Test
    void onEbsAreMounted() {
        var volumes = new TreeMap<String, VolumeKind>();
        volumes.put("disk", VolumeKind.EBS);
        volumes.put("scratch", VolumeKind.EPHEMERAL);
        assertThat(said(UnmountedDisk.check(
                        Samples.onFargate(ContainerNode.main("api").build()).volumes(volumes))))
                .isEqualTo(
                        "volumes.disk must be mounted by a container (a disk is made for each task), got: no mount of it");
        assertThat(UnmountedDisk.check(Samples.onFargate(ContainerNode.main("api")
                                .mounts(List.of("disk"))
                                .build())
                        .volumes(volumes)))
                .isEmpty();
    }

    @Test
    void onEbsAreOneATask() {
        assertThat(SeveralEbsVolumes.check(withVolumes(CapacityKind.EC2, VolumeKind.EBS, VolumeKind.EFS)))
                .isEmpty();
        assertThat(said(SeveralEbsVolumes.check(
                        withVolumes(CapacityKind.EC2, VolumeKind.EBS, VolumeKind.EBS, VolumeKind.EBS))))
                .isEqualTo("volumes must have at most one ebs volume in a task, got: volume0, volume1 and volume2");
    }
}
