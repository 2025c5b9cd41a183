package dev.bandstand.task;

import static dev.bandstand.task.Requirement.require;

import java.util.Optional;
import software.amazon.awscdk.services.efs.IFileSystem;

/**
 * A folder of an EFS file system, which all tasks share. It is mounted through an access point, encrypted on the way, and with the
 * role of the task.
 *
 * @param fileSystem the file system, of this app or another
 * @param accessPointId an access point that stands already; one is made without
 * @param path the folder that the access point shows
 * @param uid the user that every file belongs to
 * @param gid the group that every file belongs to
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/efs-best-practices.html">Best practices for Amazon EFS
 *     volumes</a>
 */
public record EfsVolume(Source fileSystem, Optional<String> accessPointId, Optional<String> path, long uid, long gid)
        implements TaskVolume {

    private static final long LARGEST_ID = 4_294_967_295L;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if EFS would refuse one of them
     */
    public EfsVolume {
        accessPointId.ifPresent(id -> require(
                id.matches("fsap-[0-9a-f]{8,40}"),
                "efs.accessPointId must be fsap- and hexadecimal digits, got: %s",
                id));
        path.ifPresent(folder -> {
            require(
                    accessPointId.isEmpty(),
                    "efs.path must be left out with accessPointId (it has one already), got: %s",
                    folder);
            require(
                    folder.matches("/|(/[^$#<>;`|&?{}^*/\\s]{1,100}){1,4}"),
                    "efs.path must be a folder of up to 4 levels from /, got: \"%s\"",
                    folder);
        });
        id("uid", uid);
        id("gid", gid);
    }

    private static void id(String property, long id) {
        require(id >= 0 && id <= LARGEST_ID, "efs.%s must be between 0 and %d, got: %d", property, LARGEST_ID, id);
    }

    /** Starts from a file system that a construct stands for. */
    public static Builder builder(IFileSystem fileSystem) {
        return new Builder(new Known(fileSystem));
    }

    /** Starts from a file system by its id, and the security group of its mount targets. */
    public static Builder builder(String fileSystemId, String securityGroupId) {
        return new Builder(new Ids(fileSystemId, Optional.of(securityGroupId)));
    }

    /** Starts from a file system by its id, whose mount targets let the tasks in already. */
    public static Builder builder(String fileSystemId) {
        return new Builder(new Ids(fileSystemId, Optional.empty()));
    }

    /** Which file system it is. */
    public sealed interface Source {}

    /**
     * A file system that a construct stands for.
     *
     * @param fileSystem the construct
     */
    public record Known(IFileSystem fileSystem) implements Source {}

    /**
     * A file system that stands elsewhere.
     *
     * @param fileSystemId its id
     * @param securityGroupId the security group of its mount targets, if it still has to let the tasks in
     */
    public record Ids(String fileSystemId, Optional<String> securityGroupId) implements Source {

        /**
         * Checks the ids.
         *
         * @throws IllegalArgumentException if they are none
         */
        public Ids {
            require(
                    fileSystemId.matches("fs-[0-9a-f]{8,40}"),
                    "efs.fileSystemId must be fs- and hexadecimal digits, got: %s",
                    fileSystemId);
            securityGroupId.ifPresent(id -> require(
                    id.matches("sg-[0-9a-f]{8,40}"),
                    "efs.securityGroupId must be sg- and hexadecimal digits, got: %s",
                    id));
        }
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private final Source fileSystem;
        private Optional<String> accessPointId = Optional.empty();
        private Optional<String> path = Optional.empty();
        private long uid = 1000;
        private long gid = 1000;

        private Builder(Source fileSystem) {
            this.fileSystem = fileSystem;
        }

        /** Sets an access point that stands already. Default: none, so that one is made. */
        public Builder accessPointId(String id) {
            this.accessPointId = Optional.of(id);
            return this;
        }

        /**
         * Sets the folder that the volume shows; it is made with the first mount. The root, {@code /}, belongs to the user 0, so
         * that others can only read there. Default: a folder with the name of the volume.
         */
        public Builder path(String folder) {
            this.path = Optional.of(folder);
            return this;
        }

        /** Sets the user that every file belongs to, whoever writes it. Default: 1000. */
        public Builder uid(long uid) {
            this.uid = uid;
            return this;
        }

        /** Sets the group that every file belongs to, whoever writes it. Default: 1000. */
        public Builder gid(long gid) {
            this.gid = gid;
            return this;
        }

        /**
         * Returns the volume.
         *
         * @throws IllegalArgumentException if EFS would refuse a value
         */
        public EfsVolume build() {
            return new EfsVolume(fileSystem, accessPointId, path, uid, gid);
        }
    }
}
