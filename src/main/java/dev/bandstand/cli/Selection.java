package dev.bandstand.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.settings.Loaded;
import dev.bandstand.settings.Overrides;
import dev.bandstand.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Which settings a command works on, selected as for the CDK CLI: by {@code -c}, else by the context in cdk.json. */
final class Selection {

    private static final List<String> KEYS = List.of("config", "environment", "imageTag");

    @Option(
            names = {"-c", "--context"},
            paramLabel = "KEY=VALUE",
            description = "config=FILE, environment=NAME or imageTag=TAG, instead of what cdk.json says.")
    private Map<String, String> context = new TreeMap<>();

    /** Reads the settings in {@code file}, which checks them. */
    Loaded load(Environment environment, Path file) throws IOException {
        return SettingsFile.load(
                environment.directory().resolve(file),
                new Overrides(value(environment, "environment"), value(environment, "imageTag")));
    }

    /** The selected file, as the user named it; empty where none is. */
    Optional<Path> file(Environment environment) throws IOException {
        refuseUnknownKeys();
        return value(environment, "config").map(Path::of);
    }

    private Optional<String> value(Environment environment, String key) throws IOException {
        Optional<String> given = Optional.ofNullable(context.get(key));
        return given.isPresent() ? given : fromCdkJson(environment.directory().resolve("cdk.json"), key);
    }

    private void refuseUnknownKeys() {
        for (String key : context.keySet()) {
            if (!KEYS.contains(key)) {
                throw new Stop(Stop.BAD_INPUT, "-c must be config, environment or imageTag, got: " + key);
            }
        }
    }

    private static Optional<String> fromCdkJson(Path cdkJson, String key) throws IOException {
        if (!Files.exists(cdkJson)) {
            return Optional.empty();
        }
        JsonNode value =
                new ObjectMapper().readTree(cdkJson.toFile()).path("context").path(key);
        return value.isMissingNode() ? Optional.empty() : Optional.of(value.asText());
    }
}
