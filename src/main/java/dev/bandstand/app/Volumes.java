package dev.bandstand.app;

import static java.util.Objects.requireNonNull;

import dev.bandstand.filesystem.FileSystem;
import dev.bandstand.settings.VolumeSettings;
import dev.bandstand.task.EbsVolume;
import dev.bandstand.task.EfsVolume;
import dev.bandstand.task.EphemeralVolume;
import dev.bandstand.task.HostVolume;
import dev.bandstand.task.TaskVolume;
import java.util.SortedMap;
import software.amazon.awscdk.services.ec2.EbsDeviceVolumeType;
import software.amazon.awscdk.services.ecs.FileSystemType;

/** Carries what the settings say of a volume over to the task's. */
final class Volumes {

    private final SortedMap<String, FileSystem> fileSystems;

    Volumes(SortedMap<String, FileSystem> fileSystems) {
        this.fileSystems = fileSystems;
    }

    TaskVolume of(VolumeSettings settings) {
        if (settings instanceof VolumeSettings.Host host) {
            return new HostVolume(host.path());
        }
        if (settings instanceof VolumeSettings.Efs efs) {
            return efs(efs);
        }
        if (settings instanceof VolumeSettings.Ebs ebs) {
            return ebs(ebs);
        }
        return new EphemeralVolume();
    }

    private EfsVolume efs(VolumeSettings.Efs settings) {
        EfsVolume.Builder volume = settings.fileSystem()
                .map(id -> EfsVolume.builder(requireNonNull(fileSystems.get(id), "the settings check that it exists")
                        .getFileSystem()))
                .orElseGet(() -> elsewhere(settings));
        settings.accessPointId().ifPresent(volume::accessPointId);
        settings.path().ifPresent(volume::path);
        settings.uid().ifPresent(volume::uid);
        settings.gid().ifPresent(volume::gid);
        return volume.build();
    }

    private static EfsVolume.Builder elsewhere(VolumeSettings.Efs settings) {
        String id = settings.fileSystemId().orElseThrow();
        return settings.securityGroupId()
                .map(group -> EfsVolume.builder(id, group))
                .orElseGet(() -> EfsVolume.builder(id));
    }

    private static EbsVolume ebs(VolumeSettings.Ebs settings) {
        EbsVolume.Builder volume = settings.snapshotId()
                .map(EbsVolume::fromSnapshot)
                .orElseGet(() -> EbsVolume.builder(settings.sizeGiB().orElseThrow()));
        settings.sizeGiB().ifPresent(volume::sizeGiB);
        settings.iops().ifPresent(volume::iops);
        settings.throughput().ifPresent(volume::throughput);
        return volume.type(EbsDeviceVolumeType.valueOf(settings.type().name()))
                .fileSystem(FileSystemType.valueOf(settings.fileSystem().name()))
                .build();
    }
}
