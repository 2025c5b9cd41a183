package dev.bandstand.settings;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The JSON Schema of the file, which is also where its defaults stand. */
final class SettingsSchema {

    private final ObjectNode root;
    private final Schema validator;

    private SettingsSchema(ObjectNode root) {
        this.root = root;
        ObjectNode offline = root.deepCopy();
        offline.remove("$schema");
        this.validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(offline);
    }

    static SettingsSchema load() {
        return new SettingsSchema(resource("bandstand.schema.json"));
    }

    /** Reads a JSON file that lies beside this class. */
    static ObjectNode resource(String name) {
        try (var in = SettingsSchema.class.getResourceAsStream(name)) {
            return (ObjectNode) new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Error> validate(JsonNode tree) {
        return validator.validate(tree);
    }

    JsonNode root() {
        return root;
    }

    /** Returns the part of the schema that {@code node} stands for: what it refers to, under what it says itself. */
    JsonNode resolve(JsonNode node) {
        JsonNode reference = node.path("$ref");
        if (reference.isMissingNode()) {
            return node;
        }
        JsonNode target = at(reference.textValue().substring(1));
        if (node.size() == 1) {
            return target;
        }
        ObjectNode both = target.deepCopy();
        both.setAll((ObjectNode) node);
        both.remove("$ref");
        return both;
    }

    /** Returns the part of the schema at a JSON pointer. */
    JsonNode at(String pointer) {
        return root.at(JsonPointer.compile(pointer));
    }
}
