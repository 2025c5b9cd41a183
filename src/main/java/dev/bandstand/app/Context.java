package dev.bandstand.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awscdk.App;

/** The values given with {@code -c} and in cdk.json. */
@FunctionalInterface
interface Context {

    /** Returns the value of {@code key}, unless it is missing or empty. */
    Optional<String> value(String key);

    /**
     * Returns what the CDK CLI wrote into the environment, so that nobody waits for the App to start; a context that is too large for a
     * variable is left for the App to read.
     */
    static Context of(Map<String, String> environment, Supplier<App> app) {
        if (environment.containsKey("CONTEXT_OVERFLOW_LOCATION_ENV")) {
            return key -> Optional.ofNullable(app.get().getNode().tryGetContext(key))
                    .map(Object::toString)
                    .filter(value -> !value.isEmpty());
        }
        JsonNode values = parse(environment.getOrDefault("CDK_CONTEXT_JSON", "{}"));
        return key -> Optional.of(values.path(key).asText()).filter(value -> !value.isEmpty());
    }

    private static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
