package dev.bandstand.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes small cloud assemblies, one line a stack. */
final class AssemblyFiles {

    private final Path directory;
    private final List<String> artifacts = new ArrayList<>();

    AssemblyFiles(Path directory) {
        this.directory = directory;
    }

    AssemblyFiles stack(String id, List<String> dependencies, String template) {
        return artifact(id, stackArtifact(id, "aws://unknown-account/unknown-region", dependencies))
                .file(id + ".template.json", template);
    }

    AssemblyFiles artifact(String id, String body) {
        artifacts.add("\"" + id + "\": " + body);
        return this;
    }

    AssemblyFiles file(String name, String content) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Path write() {
        file("manifest.json", "{\"version\": \"54.0.0\", \"artifacts\": {" + String.join(",\n", artifacts) + "}}");
        return directory;
    }

    static String stackArtifact(String id, String environment, List<String> dependencies) {
        String names = dependencies.isEmpty() ? "" : "\"" + String.join("\", \"", dependencies) + "\"";
        return """
                {"type": "aws:cloudformation:stack", "environment": "%s", "displayName": "shown/%s",
                 "dependencies": [%s],
                 "properties": {"templateFile": "%s.template.json", "terminationProtection": true,
                                "tags": {"team": "web"}}}
                """.formatted(environment, id, names, id);
    }
}
