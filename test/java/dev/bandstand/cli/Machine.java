package dev.bandstand.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A machine with a project and only the tools that a test gives it. In place of the real Java, Maven, Node and npm it has
 * scripts that leave what the real ones leave and write their arguments into a journal.
 */
final class Machine {

    private static final List<String> SYSTEM = List.of(
            "awk",
            "cat",
            "chmod",
            "cmp",
            "cp",
            "find",
            "git",
            "grep",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "rmdir",
            "sed",
            "sleep",
            "sort",
            "touch",
            "tr");

    private static final Map<String, String> TOOLS =
            new TreeMap<>(Map.of("java", """
            case $* in *-XshowSettings*) echo '    java.specification.version = 21' ;; esac
            """, "javac", "", "mvn", """
            mkdir -p target/classes
            for argument; do
              case $argument in -Dmdep.outputFile=*) : >"${argument#*=}" ;; esac
            done
            """, "node", """
            case $* in
              --version) echo v24.1.0 ;;
              *get-yargs-completions*) printf '%s\\n' --output --profile --quiet ;;
              *--help*) echo 'cdk synth [STACKS..]'; echo '  --quiet, -q  Do not output'; echo '  --context, -c  Context' ;;
            esac
            """, "npm", """
            mkdir -p node_modules/aws-cdk/bin
            : >node_modules/aws-cdk/bin/cdk
            : >node_modules/.package-lock.json
            """));

    private final Path directory;
    private final Path project;
    private final Path tools;
    private final Path journal;
    private final Map<String, String> environment = new TreeMap<>();

    /** Puts a project with a space in its path under a directory, and the tools beside it. */
    Machine(Path directory) throws IOException {
        this(directory, "my project");
    }

    /** Puts a project under a directory, and the tools beside it. */
    Machine(Path directory, String name) throws IOException {
        this.directory = directory;
        project = Files.createDirectories(directory.resolve(name));
        tools = Files.createDirectories(directory.resolve("tools"));
        journal = Files.createFile(directory.resolve("journal"));
        for (String file : List.of(
                "bandstand",
                "launcher/cdk.sh",
                "launcher/prepare.sh",
                "launcher/review.sh",
                "launcher/training/base.json",
                "launcher/training/head.json",
                "pom.xml",
                "package-lock.json")) {
            Path copy = project.resolve(file);
            Files.createDirectories(copy.resolveSibling(""));
            Files.copy(Path.of(file), copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.createDirectories(project.resolve("src/main/java"));
        Files.createDirectories(project.resolve(".mvn"));
        environment.put("PATH", tools.toString());
        for (String tool : SYSTEM) {
            script(tool, "exec " + onThePath(tool) + " \"$@\"\n");
        }
        for (Map.Entry<String, String> tool : TOOLS.entrySet()) {
            tool(tool.getKey(), tool.getValue());
        }
    }

    Path project() {
        return project;
    }

    Path state(String name) {
        return project.resolve(".bandstand").resolve(name);
    }

    /** Gives the machine a tool in place of the one it has. */
    Machine tool(String name, String script) throws IOException {
        script(name, "echo \"" + name + " $*\" >>'" + journal + "'\n" + script);
        return this;
    }

    Machine without(String name) throws IOException {
        Files.delete(tools.resolve(name));
        return this;
    }

    /** Sets a variable of the environment. */
    Machine setting(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** The calls of one tool so far, each with its arguments. */
    List<String> calls(String tool) throws IOException {
        try (Stream<String> lines = Files.lines(journal)) {
            return lines.filter(line -> line.startsWith(tool + " ")).toList();
        }
    }

    /** Runs the launcher in the project. */
    Invocation bandstand(String... arguments) throws IOException, InterruptedException {
        return start(project, arguments).end();
    }

    /** Starts the launcher in a folder. */
    Running start(Path caller, String... arguments) throws IOException {
        Path out = Files.createTempFile(directory, "run", ".out");
        Path err = Files.createTempFile(directory, "run", ".err");
        ProcessBuilder builder = new ProcessBuilder(project.resolve("bandstand").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.directory(caller.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        return new Running(builder.start(), out, err);
    }

    private void script(String name, String text) throws IOException {
        Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path onThePath(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is missing on this machine"));
    }

    /** A launcher at work. */
    record Running(Process process, Path out, Path err) {

        Invocation end() throws IOException, InterruptedException {
            return new Invocation(process.waitFor(), Files.readString(out), Files.readString(err));
        }
    }
}
