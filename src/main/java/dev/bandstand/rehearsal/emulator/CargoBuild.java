package dev.bandstand.rehearsal.emulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Builds the emulator from its published source, once per version, into the user's cache folder. Optimisation is off: it
 * would triple the minutes and the emulator answers fast enough without.
 */
final class CargoBuild {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);
    private static final Map<String, String> FAST = Map.of(
            "CARGO_PROFILE_RELEASE_OPT_LEVEL", "0",
            "CARGO_PROFILE_RELEASE_LTO", "off",
            "CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64",
            "CARGO_PROFILE_RELEASE_DEBUG", "0");

    private final EmulatorChoice choice;
    private final Path cargo;
    private final Path root;
    private final PrintStream err;

    CargoBuild(EmulatorChoice choice, Path cargo, PrintStream err) {
        this.choice = choice;
        this.cargo = cargo;
        this.err = err;
        String cache = choice.variable("XDG_CACHE_HOME");
        Path caches = cache.isEmpty() ? Path.of(choice.variable("HOME"), ".cache") : Path.of(cache);
        this.root = caches.resolve("bandstand").resolve("fakecloud-" + Emulator.VERSION);
    }

    /** The built program; builds it when the cache does not hold it yet. */
    Path binary() throws InterruptedException {
        Path program = root.resolve("bin").resolve("fakecloud");
        if (Files.isExecutable(program)) {
            return program;
        }
        try {
            Files.createDirectories(root);
            try (FileChannel file = FileChannel.open(
                            root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock one = file.lock()) {
                if (one.isValid() && !Files.isExecutable(program)) {
                    build();
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "the emulator could not be built into " + root + ": " + failed.getMessage(), failed);
        }
        return program;
    }

    private void build() throws IOException, InterruptedException {
        err.println("building fakecloud " + Emulator.VERSION + " with cargo into " + root
                + ", once; it takes about 7 minutes on two cores");
        SortedMap<String, String> variables = choice.neutral();
        variables.putAll(FAST);
        variables.put("CARGO_TARGET_DIR", root.resolve("target").toString());
        List<String> command = List.of(
                cargo.toString(),
                "install",
                "fakecloud",
                "--version",
                Emulator.VERSION,
                "--locked",
                "--root",
                root.toString());
        try (Leash build = Leash.start(command, variables, Redirect.PIPE)) {
            String last = follow(build);
            int status = build.waitFor();
            if (status != 0) {
                throw new IOException("cargo ended with " + status + ": " + last);
            }
        }
        FolderTree.delete(root.resolve("target"));
    }

    private String follow(Leash build) throws IOException {
        String last = "no output";
        int compiled = 0;
        long start = System.nanoTime();
        long next = start;
        try (BufferedReader lines = build.lines()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line.strip();
                compiled += last.startsWith("Compiling") ? 1 : 0;
                if (compiled > 0 && System.nanoTime() >= next) {
                    long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
                    err.println("  " + compiled + " crates, " + seconds + " s: " + last);
                    next = System.nanoTime() + BETWEEN_LINES.toNanos();
                }
            }
        }
        return last;
    }
}
