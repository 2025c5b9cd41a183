package dev.bandstand.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Runs the scripts of a workflow in a folder, as a runner of GitHub Actions does. */
final class Runner {

    /** How a script ended and what it said. */
    record Result(int exit, String output) {}

    private final Path workspace;
    private final Path temp;
    private final Map<String, String> environment = new TreeMap<>();

    Runner(Path folder) throws IOException {
        workspace = Files.createDirectories(folder.resolve("my workspace"));
        temp = Files.createDirectories(folder.resolve("temp"));
        set("GITHUB_WORKSPACE", workspace.toString());
        set("RUNNER_TEMP", temp.toString());
        set("GITHUB_OUTPUT", temp.resolve("output").toString());
        set("GITHUB_STEP_SUMMARY", temp.resolve("summary").toString());
        set("GITHUB_REPOSITORY", "octocat/hello-world");
        set("GITHUB_EVENT_NAME", "pull_request");
    }

    Runner set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Path workspace() {
        return workspace;
    }

    Path write(String file, String text) throws IOException {
        Path path = workspace.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        return Files.writeString(path, text);
    }

    void program(String file, String text) throws IOException {
        Files.setPosixFilePermissions(write(file, text), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    String text(String file) throws IOException {
        return Files.readString(workspace.resolve(file));
    }

    String summary() throws IOException {
        return Files.readString(temp.resolve("summary"));
    }

    String output() throws IOException {
        return Files.readString(temp.resolve("output"));
    }

    Path temp() {
        return temp;
    }

    /** Runs the script of a step of the review, with the shell that the workflow names. */
    Result run(String job, String step) throws IOException, InterruptedException {
        return bash(Workflow.read("review.yml").script(job, step));
    }

    /** Runs a text as GitLab does where an image has no bash. */
    Result sh(String text) throws IOException, InterruptedException {
        return start("sh", script(text));
    }

    Result bash(String text) throws IOException, InterruptedException {
        return start("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", script(text));
    }

    private String script(String text) throws IOException {
        return Files.writeString(temp.resolve("script.sh"), text).toString();
    }

    private Result start(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(workspace.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().merge("PATH", workspace + "/tools", (path, tools) -> tools + ":" + path);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("the script did not end: " + output);
        }
        return new Result(process.exitValue(), output);
    }
}
