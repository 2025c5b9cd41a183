package dev.bandstand.settings;

import dev.bandstand.settings.TaskSettings.NetworkMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What the volumes of a task must hold to. */
final class VolumeRules {

    private static final String SCRATCH = "tmp";

    private VolumeRules() {}

    static void check(Settings settings, TaskSettings task, Checks checks) {
        Checks volumes = checks.at("volumes");
        task.volumes().forEach((name, volume) -> {
            Checks own = volumes.at(name);
            own.requireWhole(
                    !name.equals(SCRATCH) && !name.startsWith(SCRATCH + "-"),
                    "must not be named tmp or tmp-... (the writable /tmp of the containers is)",
                    name);
            if (volume instanceof VolumeSettings.Efs efs) {
                efs(settings, efs, checks.at("volumes").at(name).at("efs"));
            } else if (volume instanceof VolumeSettings.Ebs ebs) {
                own.require(
                        task.networkMode() == NetworkMode.AWSVPC,
                        "ebs",
                        "must be used in networkMode awsvpc",
                        ConstantWord.of(task.networkMode()));
                EbsRules.check(ebs, own.at("ebs"));
            }
        });
    }

    private static void efs(Settings settings, VolumeSettings.Efs efs, Checks own) {
        boolean elsewhere = efs.fileSystemId().isPresent();
        own.requireWhole(
                elsewhere != efs.fileSystem().isPresent(),
                "must have exactly one of fileSystem and fileSystemId",
                elsewhere ? "fileSystem and fileSystemId" : "none");
        efs.fileSystem()
                .filter(id -> !settings.fileSystems().containsKey(id))
                .ifPresent(id -> own.require(false, "fileSystem", oneOf(settings), id));
        if (!elsewhere) {
            String when = "fileSystemId is not given";
            own.leftOut(List.of("accessPointId", "availabilityZones", "securityGroupId"), when);
        }
        if (efs.accessPointId().isPresent()) {
            own.leftOut(List.of("path", "uid", "gid"), "accessPointId is given (it has its own)");
        }
        if (elsewhere && !efs.availabilityZones().isEmpty()) {
            zones(settings, efs, own);
        }
    }

    private static String oneOf(Settings settings) {
        return settings.fileSystems().isEmpty()
                ? "must be one of fileSystems, of which there is none"
                : "must be one of fileSystems: "
                        + SchemaWords.anyOf(
                                new ArrayList<>(settings.fileSystems().keySet()));
    }

    /** Counts the zones of a VPC of our own, whose names AWS chooses; those of an existing one are compared by name. */
    private static void zones(Settings settings, VolumeSettings.Efs efs, Checks checks) {
        var given = new TreeSet<>(efs.availabilityZones());
        NetworkSettings network = settings.network();
        checks.require(
                network.existing().isPresent() || given.size() >= network.zones(),
                "availabilityZones",
                "must hold each of the network's " + network.zones() + " zones, for tasks run in all of them",
                String.join(", ", given));
    }
}
