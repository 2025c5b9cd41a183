package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The volumes of a task that outlive it, that it shares or that are a disk of its own. */
final class Volumes {

    private final Assembly assembly;

    Volumes(Assembly assembly) {
        this.assembly = assembly;
    }

    List<String> inWords(Launch launch) {
        List<String> lines = new ArrayList<>();
        Optional<Resource> task = launch.task(assembly);
        if (task.isEmpty()) {
            return lines;
        }
        for (JsonNode volume : task.get().property("Volumes")) {
            what(launch, volume).ifPresent(what -> lines.add(what + where(launch, volume)));
        }
        int scratch = task.get().property("EphemeralStorage/SizeInGiB").asInt(0);
        if (scratch > 0) {
            lines.add(scratch + " GiB of scratch space");
        }
        return lines;
    }

    /** Returns the file systems of the assembly that the task mounts. */
    Set<Target> fileSystems(Launch launch) {
        Set<Target> found = new TreeSet<>();
        launch.task(assembly)
                .ifPresent(task -> task.property("Volumes")
                        .forEach(volume -> found.addAll(assembly.targets(
                                launch.definition().orElseThrow().stack(), fileSystem(volume)))));
        return found;
    }

    private Optional<String> what(Launch launch, JsonNode volume) {
        if (!fileSystem(volume).isMissingNode()) {
            String stack = launch.definition().orElseThrow().stack();
            String name = assembly.targets(stack, fileSystem(volume)).stream()
                    .flatMap(target -> assembly.resource(target).stream())
                    .map(FileSystems::name)
                    .findFirst()
                    .orElse(Names.text(fileSystem(volume)));
            return Optional.of("file system " + name);
        }
        if (volume.path("ConfiguredAtLaunch").asBoolean(false)) {
            return Optional.of(disk(launch, volume.path("Name").asText()));
        }
        String source = volume.path("Host").path("SourcePath").asText();
        return source.isEmpty() ? Optional.empty() : Optional.of("folder " + source + " of the instance");
    }

    private static JsonNode fileSystem(JsonNode volume) {
        JsonNode efs = volume.path("EFSVolumeConfiguration");
        return efs.has("FilesystemId") ? efs.path("FilesystemId") : efs.path("FileSystemId");
    }

    private static String disk(Launch launch, String name) {
        for (JsonNode configuration : launch.setting("VolumeConfigurations")) {
            JsonNode disk = configuration.path("ManagedEBSVolume");
            if (configuration.path("Name").asText().equals(name)) {
                String size =
                        disk.has("SizeInGiB") ? " of " + disk.path("SizeInGiB").asText() + " GiB" : "";
                return "disk of its own" + size + " (" + disk.path("VolumeType").asText("gp3") + ", "
                        + (disk.path("Encrypted").asBoolean(false) ? "encrypted" : "not encrypted") + ")";
            }
        }
        return "disk that is given at the start";
    }

    private String where(Launch launch, JsonNode volume) {
        List<String> places = new ArrayList<>();
        for (JsonNode container : launch.containers(assembly)) {
            for (JsonNode mount : container.path("MountPoints")) {
                if (mount.path("SourceVolume").equals(volume.path("Name"))) {
                    places.add(mount.path("ContainerPath").asText()
                            + (mount.path("ReadOnly").asBoolean(false) ? " (read-only)" : ""));
                }
            }
        }
        return places.isEmpty() ? ", not mounted" : " at " + String.join(", ", places);
    }
}
