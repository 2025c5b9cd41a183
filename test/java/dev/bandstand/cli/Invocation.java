package dev.bandstand.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;

/** One run of the command line, with what it printed. */
record Invocation(int exitCode, String out, String err) {

    /** Runs a command in the project's folder. */
    static Invocation of(String... args) {
        return in(Path.of(""), args);
    }

    /** Runs a command in another folder. */
    static Invocation in(Path directory, String... args) {
        return in(new Environment(directory, new TreeMap<>()), args);
    }

    /** Runs a command in a folder with variables. */
    static Invocation in(Environment environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Bandstand.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                args);
        return new Invocation(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
