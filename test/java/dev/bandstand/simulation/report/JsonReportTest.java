package dev.bandstand.simulation.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.bandstand.simulation.WarningCode;
import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.score.Baseline;
import dev.bandstand.simulation.score.BudgetLine;
import dev.bandstand.simulation.score.Quantiles;
import dev.bandstand.simulation.score.Reaction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Sample sample = new Sample();

    @Test
    void followsItsSchema() {
        assertThat(faults(json())).isEmpty();
    }

    @Test
    void followsItsSchemaWhereNothingIsKnown() {
        sample.cost = Optional.empty();
        sample.start = Optional.empty();
        sample.region = "";
        sample.ledger = Optional.empty();
        sample.budget = List.of(new BudgetLine("costUsd", 1, Optional.empty()));
        sample.reaction = new Reaction(Double.NaN, Double.POSITIVE_INFINITY, 1);

        JsonNode json = json();

        assertThat(faults(json)).isEmpty();
        assertThat(json.path("summary").path("costUsd").isNull()).isTrue();
        assertThat(json.path("region").isNull()).isTrue();
        assertThat(json.path("load").path("start").isNull()).isTrue();
        assertThat(json.path("reaction").path("growth").isNull()).isTrue();
        assertThat(json.path("budget").path(0).path("exceeded").asBoolean()).isTrue();
        assertThat(json.has("ledger")).isFalse();
    }

    @Test
    void followsItsSchemaWithABaseTemplate() {
        sample.baselines.add(new Baseline(
                "base",
                Optional.empty(),
                3,
                4,
                Optional.empty(),
                Optional.of(sample.outcome().summary())));

        JsonNode json = json();

        assertThat(faults(json)).isEmpty();
        assertThat(json.path("baselines")
                        .path(3)
                        .path("summary")
                        .path("overloadMinutes")
                        .path("p50")
                        .asDouble())
                .isEqualTo(8);
    }

    @Test
    void theSchemaRefusesWhatItDoesNotName() {
        var wrong = (com.fasterxml.jackson.databind.node.ObjectNode) json();
        wrong.put("more", 1);

        assertThat(faults(wrong)).isNotEmpty();
    }

    @Test
    void theSchemaDescribesEveryField() throws IOException {
        List<String> lacking = new ArrayList<>();
        undescribed("", schema(), lacking);

        assertThat(lacking).isEmpty();
    }

    @Test
    void theManualNamesEveryFieldAndEveryWarning() throws IOException {
        List<String> names = new ArrayList<>();
        schema().path("properties").fieldNames().forEachRemaining(names::add);
        Arrays.stream(WarningCode.values()).map(WarningCode::code).forEach(names::add);

        assertThat(Files.readString(Path.of("docs", "simulation.md")))
                .contains(names.stream().map(name -> "`" + name + "`").toList());
    }

    @Test
    void tellsTheDefaultOfAParameterOnlyWhereAnotherValueHeld() {
        JsonNode parameters = json().path("parameters");

        assertThat(parameters.path("cpu.idle").toString())
                .isEqualTo("{\"value\":2,\"default\":0,\"unit\":\"%\",\"range\":[0,5]}");
        assertThat(parameters.path("publish.ecs").toString())
                .isEqualTo("{\"value\":\"triangular(30, 90, 150)\",\"unit\":\"s\",\"range\":[30,150]}");
        assertThat(parameters.size()).isEqualTo(Parameter.values().length);
    }

    @Test
    void writesPlainNumbers() {
        sample.overload = new Quantiles(1e-5, 123_456_789_012.5, 1e22);

        assertThat(Reports.json(sample.report()))
                .contains("\"p10\" : 0.00001", "\"p50\" : 123456789012.5", "\"p90\" : 10000000000000000000000");
    }

    @Test
    void keepsTheOrderOfDecisionsAndTheirWords() {
        JsonNode blocked = json().path("decisions").path(2);

        assertThat(blocked.toString())
                .isEqualTo("{\"second\":2040,\"policy\":\"CpuScaling\",\"kind\":\"blocked\",\"from\":7,\"to\":8,"
                        + "\"reason\":\"CpuScaling high ALARM 3/3 74 > 60; until second 2400 further 1 → cooldown\"}");
    }

    @Test
    void carriesHostileTextAsItIs() {
        sample.name = "a\"},{\"service\":\"b\\ \n\u0000\u2028";

        assertThat(json().path("service").asText()).isEqualTo(sample.name);
    }

    private JsonNode json() {
        try {
            return MAPPER.readTree(Reports.json(sample.report()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what a report has against the schema. */
    static Set<String> faults(String report) {
        try {
            return faults(MAPPER.readTree(report));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> faults(JsonNode json) {
        try {
            var faults = new TreeSet<String>();
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema())
                    .validate(json)
                    .forEach(fault -> faults.add(fault.getInstanceLocation() + " " + fault.getMessage()));
            return faults;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode schema() throws IOException {
        try (InputStream in = Reports.class.getResourceAsStream("/dev/bandstand/simulation/report.schema.json")) {
            return MAPPER.readTree(in);
        }
    }

    private static void undescribed(String path, JsonNode node, List<String> lacking) {
        node.path("properties").properties().forEach(entry -> {
            if (entry.getValue().path("description").asText().isEmpty()
                    && !entry.getValue().has("$ref")) {
                lacking.add(path + "/" + entry.getKey());
            }
        });
        node.properties().forEach(entry -> undescribed(path + "/" + entry.getKey(), entry.getValue(), lacking));
    }
}
