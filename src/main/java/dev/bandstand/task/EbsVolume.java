package dev.bandstand.task;

import static dev.bandstand.task.Requirement.require;

import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.services.ec2.EbsDeviceVolumeType;
import software.amazon.awscdk.services.ecs.FileSystemType;
import software.amazon.awscdk.services.kms.IKey;

/**
 * An encrypted EBS volume of its own for each task, made when the task starts and deleted when it ends.
 *
 * @param sizeGiB its size; that of the snapshot when empty
 * @param type what kind of disk it is
 * @param iops its operations a second
 * @param throughput its MiB a second
 * @param snapshotId the snapshot that it begins as
 * @param fileSystem how it is formatted
 * @param encryptionKey the key that encrypts it
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ebs-volumes.html">Use Amazon EBS volumes with Amazon ECS</a>
 */
public record EbsVolume(
        Optional<Integer> sizeGiB,
        EbsDeviceVolumeType type,
        Optional<Integer> iops,
        Optional<Integer> throughput,
        Optional<String> snapshotId,
        FileSystemType fileSystem,
        Optional<IKey> encryptionKey)
        implements TaskVolume {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if EBS would refuse one of them, or all together
     */
    public EbsVolume {
        require(
                sizeGiB.isPresent() || snapshotId.isPresent(),
                "ebs.sizeGiB must be given without snapshotId, got: nothing");
        require(
                EbsLimits.TYPES.contains(type),
                "ebs.type must be gp3, gp2, io1, io2, st1 or sc1, got: %s",
                EbsLimits.name(type));
        sizeGiB.ifPresent(size -> EbsLimits.checkSize(type, size));
        EbsLimits.checkIops(type, iops);
        throughput.ifPresent(given -> EbsLimits.checkThroughput(type, given));
        snapshotId.ifPresent(id -> require(
                id.matches("snap-[0-9a-f]{8,40}"), "ebs.snapshotId must be snap- and hexadecimal digits, got: %s", id));
        require(
                List.of(FileSystemType.XFS, FileSystemType.EXT4, FileSystemType.EXT3)
                        .contains(fileSystem),
                "ebs.fileSystem must be xfs, ext4 or ext3, got: %s",
                EbsLimits.name(fileSystem));
    }

    /** Starts from an empty volume of {@code sizeGiB}. */
    public static Builder builder(int sizeGiB) {
        return new Builder(Optional.of(sizeGiB), Optional.empty());
    }

    /** Starts from a copy of the snapshot {@code snapshotId}. */
    public static Builder fromSnapshot(String snapshotId) {
        return new Builder(Optional.empty(), Optional.of(snapshotId));
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private Optional<Integer> sizeGiB;
        private Optional<String> snapshotId;
        private EbsDeviceVolumeType type = EbsDeviceVolumeType.GP3;
        private Optional<Integer> iops = Optional.empty();
        private Optional<Integer> throughput = Optional.empty();
        private FileSystemType fileSystem = FileSystemType.XFS;
        private Optional<IKey> encryptionKey = Optional.empty();

        private Builder(Optional<Integer> sizeGiB, Optional<String> snapshotId) {
            this.sizeGiB = sizeGiB;
            this.snapshotId = snapshotId;
        }

        /** Sets its size, in GiB; at least that of a snapshot. Default: as large as the snapshot. */
        public Builder sizeGiB(int size) {
            this.sizeGiB = Optional.of(size);
            return this;
        }

        /** Sets the snapshot that it begins as. Default: none, so that it begins empty. */
        public Builder snapshotId(String id) {
            this.snapshotId = Optional.of(id);
            return this;
        }

        /** Sets what kind of disk it is. Default: gp3. */
        public Builder type(EbsDeviceVolumeType type) {
            this.type = type;
            return this;
        }

        /** Sets its operations a second; needed for io1 and io2. Default: 3000 for gp3. */
        public Builder iops(int iops) {
            this.iops = Optional.of(iops);
            return this;
        }

        /** Sets its throughput, in MiB a second, for gp3 only. Default: 125. */
        public Builder throughput(int throughput) {
            this.throughput = Optional.of(throughput);
            return this;
        }

        /** Sets how it is formatted. Default: xfs. */
        public Builder fileSystem(FileSystemType fileSystem) {
            this.fileSystem = fileSystem;
            return this;
        }

        /**
         * Sets the key that encrypts it; its policy has to let the infrastructure role of ECS use it. Default: the account's key for
         * EBS.
         */
        public Builder encryptionKey(IKey key) {
            this.encryptionKey = Optional.of(key);
            return this;
        }

        /**
         * Returns the volume.
         *
         * @throws IllegalArgumentException if EBS would refuse a value
         */
        public EbsVolume build() {
            return new EbsVolume(sizeGiB, type, iops, throughput, snapshotId, fileSystem, encryptionKey);
        }
    }
}
