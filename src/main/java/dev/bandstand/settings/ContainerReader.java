package dev.bandstand.settings;

import java.util.SortedMap;
import java.util.TreeMap;

/** Makes records of what the settings say of a container. */
final class ContainerReader {

    private ContainerReader() {}

    /** Reads the keys that a main container and a further one share. */
    static ContainerSettings read(Section container) {
        return new ContainerSettings(
                container.maybeSection("image").map(ContainerReader::image),
                container.texts("command"),
                container.texts("entryPoint"),
                container.textMap("environment"),
                secrets(container.textMap("secrets")),
                container.flag("readOnlyRootFilesystem"),
                container.duration("stopTimeout"));
    }

    private static ImageSettings image(Section image) {
        return new ImageSettings(
                image.maybeText("tag"),
                image.maybeText("digest"),
                image.maybeText("uri"),
                image.maybeText("dockerfile"));
    }

    private static SortedMap<String, SecretSettings> secrets(SortedMap<String, String> texts) {
        var secrets = new TreeMap<String, SecretSettings>();
        texts.forEach((variable, text) -> secrets.put(variable, SecretSettings.parse(text)));
        return secrets;
    }
}
