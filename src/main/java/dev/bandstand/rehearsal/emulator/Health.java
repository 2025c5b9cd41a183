package dev.bandstand.rehearsal.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * What an endpoint says about itself.
 *
 * @param name {@code fakecloud}, or {@code unknown} for any other emulator
 * @param version its version, empty when unknown
 */
record Health(String name, String version) {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    /** Asks an endpoint; empty when nothing answers there. */
    static Optional<Health> of(URI endpoint) throws InterruptedException {
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(endpoint.resolve("/_fakecloud/health"))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return Optional.of(read(answer.body()));
        } catch (IOException nobodyThere) {
            return Optional.empty();
        }
    }

    private static Health read(String body) {
        try {
            JsonNode answer = new ObjectMapper().readTree(body);
            String version = answer.path("version").asText("");
            return version.isEmpty() ? new Health("unknown", "") : new Health(Emulator.FAKECLOUD, version);
        } catch (IOException otherEmulator) {
            return new Health("unknown", "");
        }
    }
}
