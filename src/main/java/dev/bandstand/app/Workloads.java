package dev.bandstand.app;

import static java.util.Objects.requireNonNull;

import dev.bandstand.settings.ImageSettings;
import dev.bandstand.settings.Settings;
import dev.bandstand.settings.TaskSettings;
import java.io.PrintStream;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awscdk.services.ec2.IConnectable;

/** What services and jobs have in common once they stand: the database lets them in, and internal services their callers. */
final class Workloads {

    private final Backend.Site site;
    private final Settings settings;
    private final Backend.Data data;
    private final PrintStream err;
    private final SortedMap<String, IConnectable> standing = new TreeMap<>();

    Workloads(Backend.Site site, Settings settings, Backend.Data data, PrintStream err) {
        this.site = site;
        this.settings = settings;
        this.data = data;
        this.err = err;
    }

    /** Lets {@code workload} reach the database, if it may, and call others. */
    void add(String id, TaskSettings task, IConnectable workload) {
        standing.put(id, workload);
        if (task.database()) {
            data.database().ifPresent(database -> workload.getConnections().allowToDefaultPort(database));
        }
    }

    /** Tells in an output which image runs. */
    void tell(String id, TaskSettings task) {
        site.output(
                ConstructIds.of(id) + "Image",
                "The image that " + id + " runs",
                task.container().image().map(Workloads::inWords).orElse("placeholder"));
    }

    /** Lets the callers of internal services in, when all of them stand. */
    void connect() {
        settings.services()
                .forEach((id, service) -> service.internal()
                        .ifPresent(internal -> internal.allowFrom()
                                .forEach(caller -> requireNonNull(
                                                standing.get(caller), "the settings check that it exists")
                                        .getConnections()
                                        .allowToDefaultPort(requireNonNull(standing.get(id), "it stands by now")))));
    }

    void tellPlaceholder(String path, TaskSettings task, String does) {
        if (task.container().image().isEmpty()) {
            err.println(path + " runs a placeholder that " + does + ", until an image tag is given (-c imageTag=TAG)");
        }
    }

    private static String inWords(ImageSettings image) {
        return image.tag()
                .or(image::digest)
                .or(image::uri)
                .or(image::dockerfile)
                .orElseThrow();
    }
}
