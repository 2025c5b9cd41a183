package dev.bandstand.settings;

import java.util.List;
import java.util.Optional;

/** Makes records of the volumes of a task. */
final class VolumeReader {

    private VolumeReader() {}

    /** Reads a volume; one of no kind, or of several, is a problem and stands for an empty folder. */
    static VolumeSettings read(Section volume) {
        Optional<String> kind = volume.exactlyOne(List.of("ephemeral", "host", "efs", "ebs"));
        return switch (kind.orElse("ephemeral")) {
            case "host" -> new VolumeSettings.Host(volume.text("host"));
            case "efs" -> efs(volume.section("efs"));
            case "ebs" -> ebs(volume.section("ebs"));
            default -> new VolumeSettings.Ephemeral();
        };
    }

    private static VolumeSettings efs(Section efs) {
        return new VolumeSettings.Efs(
                efs.maybeText("fileSystem"),
                efs.maybeText("fileSystemId"),
                efs.maybeText("path"),
                efs.maybeLong("uid"),
                efs.maybeLong("gid"),
                efs.maybeText("accessPointId"),
                efs.texts("availabilityZones"),
                efs.maybeText("securityGroupId"));
    }

    private static VolumeSettings ebs(Section ebs) {
        return new VolumeSettings.Ebs(
                ebs.maybeNumber("sizeGiB"),
                ebs.constant("type", VolumeSettings.Ebs.Type.class),
                ebs.maybeNumber("iops"),
                ebs.maybeNumber("throughput"),
                ebs.maybeText("snapshotId"),
                ebs.constant("fileSystem", VolumeSettings.Ebs.Format.class));
    }
}
