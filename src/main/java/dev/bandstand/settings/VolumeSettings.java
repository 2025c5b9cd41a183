package dev.bandstand.settings;

import java.util.List;
import java.util.Optional;

/** A volume of a task: named in the file after the kind it is. */
public sealed interface VolumeSettings {

    /** An empty folder that lives as long as the task. */
    record Ephemeral() implements VolumeSettings {}

    /**
     * A folder of the instance.
     *
     * @param path where it is
     */
    record Host(String path) implements VolumeSettings {}

    /**
     * A file system that tasks share.
     *
     * @param fileSystem the id of one of the file's own file systems; either this or the next
     * @param fileSystemId the id of a file system that stands elsewhere
     * @param path the folder that the volume shows; there without an access point
     * @param uid the user that files belong to; there without an access point
     * @param gid the group that files belong to; there without an access point
     * @param accessPointId an access point that stands already
     * @param availabilityZones the zones in which a file system that stands elsewhere is reached; all when empty
     * @param securityGroupId the security group of a file system that stands elsewhere
     */
    record Efs(
            Optional<String> fileSystem,
            Optional<String> fileSystemId,
            Optional<String> path,
            Optional<Long> uid,
            Optional<Long> gid,
            Optional<String> accessPointId,
            List<String> availabilityZones,
            Optional<String> securityGroupId)
            implements VolumeSettings {
        /** Copies what could be changed from outside. */
        public Efs {
            availabilityZones = List.copyOf(availabilityZones);
        }
    }

    /**
     * A disk of its own for each task.
     *
     * @param sizeGiB its size; that of the snapshot when empty
     * @param type what kind of disk
     * @param iops operations a second; those of the type when empty
     * @param throughput MiB a second; that of the type when empty
     * @param snapshotId the snapshot it begins as
     * @param fileSystem how it is formatted
     */
    record Ebs(
            Optional<Integer> sizeGiB,
            Type type,
            Optional<Integer> iops,
            Optional<Integer> throughput,
            Optional<String> snapshotId,
            Format fileSystem)
            implements VolumeSettings {
        /** What kind of disk. */
        public enum Type {
            /** SSD for general use. */
            GP3,
            /** SSD for general use, of the generation before. */
            GP2,
            /** SSD with operations of its own. */
            IO1,
            /** SSD with operations of its own, of the newer generation. */
            IO2,
            /** Hard disk with high throughput. */
            ST1,
            /** Hard disk for cold data. */
            SC1
        }

        /** How a disk is formatted. */
        public enum Format {
            /** XFS. */
            XFS,
            /** ext4. */
            EXT4,
            /** ext3. */
            EXT3
        }
    }
}
