package dev.bandstand.simulation.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the output of {@code aws cloudwatch get-metric-data}: the Sum of RequestCount in each period.
 *
 * <p>The command puts several pages of one metric behind each other, the latest first unless it was told otherwise.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html">GetMetricData</a>
 */
final class MetricDataReader {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final double MOST = 1e12;

    private final String name;
    private final double scale;
    private final ClockTime clock = new ClockTime();
    private final MetricData data;
    private final Map<String, String> statusOf = new LinkedHashMap<>();

    MetricDataReader(String name, double scale) {
        this.name = name;
        this.scale = scale;
        this.data = new MetricData(name);
    }

    MetricData read(Path file) {
        try (JsonParser json = JSON.createParser(Files.newInputStream(file))) {
            output(json);
            if (json.nextToken() != null) {
                throw malformed(json, "must end with its output, got: " + token(json));
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new MalformedLoad(name + ":" + line + " must be JSON, got: " + reason(e));
        } catch (IOException e) {
            throw LoadFile.unreadable(name, e);
        }
        if (statusOf.isEmpty()) {
            throw new MalformedLoad(name + " MetricDataResults must hold one metric, got: none");
        }
        statusOf.values().stream().filter(status -> !status.equals("Complete")).forEach(status -> {
            throw new MalformedLoad(name + " StatusCode must be Complete, got: " + Excerpt.of(status));
        });
        data.finish(scale);
        return data;
    }

    private void output(JsonParser json) throws IOException {
        boolean results = false;
        if (json.nextToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String key = json.currentName();
                json.nextToken();
                switch (key) {
                    case "MetricDataResults" -> {
                        results = true;
                        results(json);
                    }
                    case "NextToken" -> noToken(json);
                    case "Messages" -> noMessages(json);
                    default -> json.skipChildren();
                }
            }
        }
        if (!results) {
            throw new MalformedLoad(
                    name + " must be the output of aws cloudwatch get-metric-data, got: no MetricDataResults");
        }
    }

    private void results(JsonParser json) throws IOException {
        expect(json, JsonToken.START_ARRAY, "MetricDataResults must be a list");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(json, JsonToken.START_OBJECT, "MetricDataResults must hold objects");
            result(json);
        }
    }

    private void result(JsonParser json) throws IOException {
        String id = "without Id";
        String status = "Complete";
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            json.nextToken();
            switch (key) {
                case "Id" -> id = id(json);
                case "StatusCode" -> status = json.getText();
                case "Timestamps" -> times(json);
                case "Values" -> values(json);
                case "Messages" -> noMessages(json);
                default -> json.skipChildren();
            }
        }
        // All but the last page of a metric say PartialData.
        statusOf.put(id, status);
        if (data.filled() != data.size()) {
            throw malformed(json, "Values must be as many as Timestamps, " + data.size() + ", got: " + data.filled());
        }
    }

    private String id(JsonParser json) throws IOException {
        String id = json.getText();
        if (!statusOf.isEmpty() && !statusOf.containsKey(id)) {
            throw malformed(
                    json,
                    "MetricDataResults must hold one metric, got: "
                            + Excerpt.of(String.join(", ", statusOf.keySet()) + " and " + id));
        }
        return id;
    }

    private void times(JsonParser json) throws IOException {
        expect(json, JsonToken.START_ARRAY, "Timestamps must be a list");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            byte[] text =
                    json.currentToken().isScalarValue() ? json.getText().getBytes(StandardCharsets.UTF_8) : new byte[0];
            if (!clock.read(text, 0, text.length)) {
                throw malformed(json, "Timestamps must be like 2026-11-27T08:00:00+00:00, got: " + token(json));
            }
            String problem = data.addTime(clock.value(), line(json));
            if (!problem.isEmpty()) {
                throw malformed(json, "Timestamps " + problem);
            }
        }
    }

    private void values(JsonParser json) throws IOException {
        expect(json, JsonToken.START_ARRAY, "Values must be a list behind Timestamps");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            double value = json.currentToken().isNumeric() ? json.getDoubleValue() : Double.NaN;
            if (!(value >= 0 && value <= MOST)) {
                throw malformed(json, "Values must be numbers from 0 to 1000000000000, got: " + token(json));
            }
            if (!data.addValue(value)) {
                throw malformed(json, "Values must be as many as Timestamps, " + data.size() + ", got: more");
            }
        }
    }

    private void noToken(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_NULL) {
            throw malformed(json, "must hold all pages, got: a NextToken for one more");
        }
    }

    private void noMessages(JsonParser json) throws IOException {
        expect(json, JsonToken.START_ARRAY, "Messages must be a list");
        if (json.nextToken() != JsonToken.END_ARRAY) {
            throw malformed(json, "Messages must be empty, got: a problem that CloudWatch had");
        }
    }

    private void expect(JsonParser json, JsonToken expected, String rule) throws IOException {
        if (json.currentToken() != expected) {
            throw malformed(json, rule + ", got: " + token(json));
        }
    }

    private MalformedLoad malformed(JsonParser json, String problem) {
        return new MalformedLoad(name + ":" + line(json) + " " + problem);
    }

    private static int line(JsonParser json) {
        return json.currentTokenLocation().getLineNr();
    }

    private static String token(JsonParser json) throws IOException {
        return json.currentToken() == null ? "the end of the file" : Excerpt.of(json.getText());
    }

    private static String reason(JsonProcessingException e) {
        return Excerpt.of(e.getOriginalMessage()
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("[:(] ?(expected|was expecting|for|start marker) .*", "")
                .strip());
    }
}
