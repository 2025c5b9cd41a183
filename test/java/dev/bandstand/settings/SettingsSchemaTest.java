package dev.bandstand.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.bandstand.scaling.Adjustment;
import dev.bandstand.scaling.ScalingMetric;
import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.ScalingStatistic;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsSchemaTest {

    private static final List<Class<?>> PARTS = List.of(TaskSettings.class, ContainerSettings.class);

    private final SettingsSchema schema = SettingsSchema.load();

    @Test
    void everyKeyHasADescriptionADefaultAndExamples() {
        var lacking = new ArrayList<String>();
        keys((path, key) -> {
            String description = key.path("description").asText();
            if (description.isEmpty() || !description.endsWith(".")) {
                lacking.add(path + " lacks a description");
            }
            boolean saysDefault = description.contains("Default: ") || description.endsWith("Required.");
            if (key.has("default") == saysDefault) {
                lacking.add(path + " must have either a default or a description that tells it");
            }
            if (key.path("examples").isEmpty()) {
                lacking.add(path + " lacks an example");
            }
        });

        assertThat(lacking).isEmpty();
    }

    @Test
    void defaultsAndExamplesFollowTheirOwnRules() {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var wrong = new ArrayList<String>();
        keys((path, key) -> {
            var alone = (ObjectNode) key.deepCopy();
            alone.set("$defs", schema.root().path("$defs"));
            var rules = registry.getSchema(alone);
            var values = new ArrayList<JsonNode>();
            key.path("examples").forEach(values::add);
            if (key.has("default")) {
                values.add(key.path("default"));
            }
            values.forEach(value -> rules.validate(value).forEach(error -> wrong.add(path + ": " + error)));
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyMapRefusesUnknownKeys() {
        keys((path, key) -> {
            if (key.has("properties")) {
                assertThat(key.path("additionalProperties").asBoolean(true))
                        .as(path)
                        .isFalse();
            }
        });
    }

    /** What only the file has, or only the records. */
    @Test
    void keysAndRecordComponentsAreTheSame() {
        SortedMap<String, String> differences = new TreeMap<>();
        compare(Settings.class, schema.root(), "", differences);

        assertThat(differences)
                .containsExactly(
                        Map.entry("environments", "only in the schema"),
                        Map.entry("jobs.<id>.alarms.<id>.for", "only in the schema"),
                        Map.entry("jobs.<id>.alarms.<id>.lasting", "only in the record"),
                        Map.entry("jobs.<id>.containers.<id>.secrets.<id>", "a record read from a text"),
                        Map.entry("jobs.<id>.schedule.at", "only in the schema"),
                        Map.entry("jobs.<id>.schedule.cron", "only in the schema"),
                        Map.entry("jobs.<id>.schedule.rate", "only in the schema"),
                        Map.entry("jobs.<id>.schedule.when", "only in the record"),
                        Map.entry("jobs.<id>.secrets.<id>", "a record read from a text"),
                        Map.entry("jobs.<id>.volumes.<id>.host", "a record read from a text"),
                        Map.entry("services.<id>.alarms.<id>.for", "only in the schema"),
                        Map.entry("services.<id>.alarms.<id>.lasting", "only in the record"),
                        Map.entry("services.<id>.containers.<id>.secrets.<id>", "a record read from a text"),
                        Map.entry("services.<id>.loadBalancer.isPublic", "only in the record"),
                        Map.entry("services.<id>.loadBalancer.public", "only in the schema"),
                        Map.entry("services.<id>.secrets.<id>", "a record read from a text"),
                        Map.entry("services.<id>.volumes.<id>.host", "a record read from a text"));
    }

    @Test
    void everyEnumHasTheConstantsOfItsRecord() {
        assertThat(words(ScalingMetric.values()))
                .isEqualTo(words("/$defs/scaling/properties/targetTracking/items/properties/metric/enum"));
        assertThat(words(Adjustment.values()))
                .isEqualTo(words("/$defs/scaling/properties/stepScaling/items/properties/adjustment/enum"));
        assertThat(words(ScalingStatistic.values()))
                .isEqualTo(words("/$defs/scaling/properties/stepScaling/items/properties/statistic/enum"));
        assertThat(words(AccessSettings.Rights.values()))
                .isEqualTo(words("/$defs/access/items/properties/rights/enum"));
    }

    @Test
    void everyKindOfResourceHasItsKey() {
        var keys = new ArrayList<String>();
        schema.at("/$defs/access/items/properties").fieldNames().forEachRemaining(keys::add);

        assertThat(keys)
                .startsWith(words(AccessSettings.Kind.values()).toArray(String[]::new))
                .endsWith("rights", "actions", "resources")
                .hasSize(AccessSettings.Kind.values().length + 3);
    }

    @Test
    void presetsMoveTheSameKeysAndDevelopmentHoldsTheDefaults() {
        JsonNode development = SettingsSchema.resource("presets/development.json");
        JsonNode production = SettingsSchema.resource("presets/production.json");

        assertThat(leaves(development, "").keySet())
                .isEqualTo(leaves(production, "").keySet());
        leaves(development, "").forEach((path, value) -> {
            JsonNode rules = rulesOf(path);
            if (rules.has("default")) {
                assertThat(rules.path("default")).as(path).isEqualTo(value);
            } else {
                assertThat(rules.path("description").asText()).as(path).contains("Default: " + value.asText());
            }
        });
    }

    private void compare(Class<?> type, JsonNode rules, String path, SortedMap<String, String> differences) {
        var keys = new TreeSet<String>();
        schema.resolve(rules).path("properties").fieldNames().forEachRemaining(keys::add);
        for (RecordComponent component : components(type)) {
            String child = path.isEmpty() ? component.getName() : path + "." + component.getName();
            if (!keys.remove(component.getName())) {
                differences.put(child, "only in the record");
                continue;
            }
            JsonNode rule =
                    schema.resolve(schema.resolve(rules).path("properties").path(component.getName()));
            compareValue(component.getGenericType(), rule, child, differences);
        }
        keys.forEach(key -> differences.put(path.isEmpty() ? key : path + "." + key, "only in the schema"));
    }

    /** Lists the components, those of a part in its place: its keys stand beside the owner's in the file. */
    private static List<RecordComponent> components(Class<?> type) {
        var components = new ArrayList<RecordComponent>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.addAll(
                    PARTS.contains(component.getType()) ? components(component.getType()) : List.of(component));
        }
        return components;
    }

    private void compareValue(Type type, JsonNode rule, String path, SortedMap<String, String> differences) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            JsonNode inner = schema.resolve(
                    rule.path("additionalProperties").isObject()
                            ? rule.path("additionalProperties")
                            : rule.path("items").has("properties") ? rule.path("items") : rule);
            boolean map = arguments.length == 2;
            compareValue(arguments[arguments.length - 1], inner, map ? path + ".<id>" : path, differences);
        } else if (type instanceof Class<?> plain && plain.isRecord() && plain != ScalingPlan.class) {
            if (rule.has("properties")) {
                compare(plain, rule, path, differences);
            } else {
                differences.put(path, "a record read from a text");
            }
        } else if (type instanceof Class<?> plain && plain == VolumeSettings.class) {
            compareKinds(plain, rule, path, differences);
        } else if (type instanceof Class<?> plain && plain.isEnum()) {
            JsonNode words = rule.has("items") ? rule.path("items").path("enum") : rule.path("enum");
            assertThat(texts(words).stream().map(ConstantWord::nameOf))
                    .as(path)
                    .containsExactly(Stream.of(plain.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .toArray(String[]::new));
        }
    }

    /** Each kind has the name of the key that chooses it. */
    private void compareKinds(Class<?> sealed, JsonNode rule, String path, SortedMap<String, String> differences) {
        var keys = new TreeSet<String>();
        rule.path("properties").fieldNames().forEachRemaining(keys::add);
        for (Class<?> kind : sealed.getPermittedSubclasses()) {
            String key = kind.getSimpleName().toLowerCase(Locale.ROOT);
            assertThat(keys.remove(key)).as(path + "." + key).isTrue();
            compareValue(kind, rule.path("properties").path(key), path + "." + key, differences);
        }
        assertThat(keys).as(path).isEmpty();
    }

    private void keys(BiConsumer<String, JsonNode> visitor) {
        visit(schema.root(), "", visitor);
    }

    private void visit(JsonNode rules, String path, BiConsumer<String, JsonNode> visitor) {
        JsonNode node = schema.resolve(rules);
        node.path("properties").properties().forEach(property -> {
            String child = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
            visitor.accept(child, schema.resolve(property.getValue()));
            if (!child.equals("environments")) {
                visit(property.getValue(), child, visitor);
            }
        });
        if (node.path("additionalProperties").isObject()) {
            visit(node.path("additionalProperties"), path + ".<id>", visitor);
        }
        if (node.path("items").isObject()) {
            visit(node.path("items"), path + "[]", visitor);
        }
    }

    private JsonNode rulesOf(String path) {
        JsonNode rules = schema.root();
        for (String key : List.of(path.split("\\.", -1))) {
            rules = schema.resolve(
                    key.equals("*")
                            ? rules.path("additionalProperties")
                            : rules.path("properties").path(key));
        }
        return rules;
    }

    private static SortedMap<String, JsonNode> leaves(JsonNode node, String path) {
        var leaves = new TreeMap<String, JsonNode>();
        node.properties().forEach(entry -> {
            String child = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            if (entry.getValue().isObject()) {
                leaves.putAll(leaves(entry.getValue(), child));
            } else {
                leaves.put(child, entry.getValue());
            }
        });
        return leaves;
    }

    private static List<String> words(Enum<?>... constants) {
        return Stream.of(constants).map(ConstantWord::of).toList();
    }

    private List<String> words(String pointer) {
        return texts(schema.at(pointer));
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
