package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import java.util.ArrayList;
import java.util.List;

/** An EFS file system in words, and who mounts it. */
final class FileSystems {

    private final Assembly assembly;
    private final Volumes volumes;
    private final List<Thing> things;

    FileSystems(Assembly assembly, List<Thing> things) {
        this.assembly = assembly;
        this.volumes = new Volumes(assembly);
        this.things = things;
    }

    /** The CDK names a file system by its whole path in the app, of which the last part is enough. */
    static String name(Resource fileSystem) {
        for (JsonNode tag : fileSystem.property("FileSystemTags")) {
            if (tag.path("Key").asText().equals("Name") && tag.path("Value").isTextual()) {
                return tag.path("Value").asText().replaceFirst("^.*/(?=.)", "");
            }
        }
        return Names.of(fileSystem);
    }

    String inWords(Thing thing) {
        Resource fileSystem = thing.resource();
        List<String> parts = new ArrayList<>();
        parts.add(fileSystem.property("Encrypted").asBoolean(false) ? "encrypted" : "not encrypted");
        parts.add(fileSystem.property("ThroughputMode").asText("bursting") + " throughput");
        boolean saved = fileSystem.property("BackupPolicy/Status").asText().equals("ENABLED");
        parts.add(saved ? "daily backups" : "no backups");
        parts.add(
                fileSystem.deletionPolicy().orElse("Delete").equals("Delete")
                        ? "goes with the stack"
                        : "stays when the stack goes");
        List<String> users = users(thing);
        parts.add(users.isEmpty() ? "mounted by nobody" : "mounted by " + String.join(", ", users));
        return String.join(", ", parts);
    }

    private List<String> users(Thing fileSystem) {
        return things.stream()
                .filter(thing -> Launch.of(assembly, thing.target())
                        .map(launch -> volumes.fileSystems(launch).contains(fileSystem.target()))
                        .orElse(false))
                .map(Thing::title)
                .toList();
    }
}
