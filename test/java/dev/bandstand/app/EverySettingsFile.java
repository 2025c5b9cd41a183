package dev.bandstand.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Synthesizes every settings file that we ship, one after the other, each into a folder of its own below the first argument. */
final class EverySettingsFile {

    private static final Path CONFIG = Path.of("config");

    private EverySettingsFile() {}

    public static void main(String... args) throws IOException {
        Path folder = Path.of(args[0]);
        for (String config : names()) {
            Synthesis synthesis =
                    Synthesis.in(folder.resolve(folderOf(config)), CONFIG.resolve(config), Map.of(), app -> {});
            if (synthesis.exit() != 0) {
                System.err.println(config + ": " + synthesis.printed());
                System.exit(synthesis.exit());
            }
        }
        System.exit(0);
    }

    /** Returns the files of {@code config/}, then the examples, each seen from there. */
    static List<String> names() throws IOException {
        return Stream.concat(in("").stream(), in("examples/").stream()).toList();
    }

    private static List<String> in(String folder) throws IOException {
        try (Stream<Path> files = Files.list(CONFIG.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .map(name -> folder + name)
                    .toList();
        }
    }

    static String folderOf(String config) {
        return config.replace('/', '-').replace(".yaml", "");
    }
}
