package dev.bandstand.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Synthesizes every settings file that we ship, one after the other, each into a folder of its own below the first argument. */
public final class EverySettingsFile {

    private static final Path CONFIG = Path.of("config");
    private static final Path FOLDER = Path.of("target", "every-file");

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

    /** Returns the folder with a folder for each file, synthesized without CloudFormation Validate; once in a run of the tests. */
    public static Path synthesized() {
        return Unchecked.FOLDER;
    }

    /** Returns the same, synthesized with CloudFormation Validate. */
    static Path checked() {
        return synthesize(FOLDER.resolve("checked"), true);
    }

    private static final class Unchecked {
        private static final Path FOLDER = synthesize(EverySettingsFile.FOLDER.resolve("unchecked"), false);
    }

    private static Path synthesize(Path folder, boolean validation) {
        try {
            Files.createDirectories(folder);
            Path log = folder.resolveSibling(folder.getFileName() + ".log");
            var builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            EverySettingsFile.class.getName(),
                            folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("CDK_VALIDATION", Boolean.toString(validation));
            Process process = builder.start();
            assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("ends").isTrue();
            assertThat(process.exitValue()).as(Files.readString(log)).isZero();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String folderOf(String config) {
        return config.replace('/', '-').replace(".yaml", "");
    }
}
