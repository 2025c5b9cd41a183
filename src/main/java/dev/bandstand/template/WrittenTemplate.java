package dev.bandstand.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.yaml.UnreadableYaml;
import dev.bandstand.yaml.YamlText;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A template as it stands in its file, JSON or YAML.
 *
 * @param source what it is called in error messages
 * @param tree all of it, with long functions only
 * @param places where each resource begins, as in ":3:5"; empty where that is not known
 */
record WrittenTemplate(String source, JsonNode tree, SortedMap<String, String> places) {

    /** More MiB than any template holds: CloudFormation itself takes one. */
    static final int MOST_MEBIBYTES = 32;

    WrittenTemplate {
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
    }

    static WrittenTemplate read(Path file) {
        if (file.toString().endsWith(".json")) {
            return json(file.toString(), JsonFile.read(file));
        }
        try {
            return parse(file.toString(), YamlText.read(file, MOST_MEBIBYTES));
        } catch (UnreadableYaml e) {
            throw new UnreadableTemplate(file + e.place() + " " + e.getMessage());
        }
    }

    /** What begins with a brace is JSON, whatever its file is called. */
    static WrittenTemplate parse(String source, String text) {
        return text.stripLeading().startsWith("{")
                ? json(source, JsonFile.object(source, text))
                : YamlTemplate.read(source, text);
    }

    static WrittenTemplate json(String source, JsonNode tree) {
        return new WrittenTemplate(source, tree, Collections.emptySortedMap());
    }

    /** Returns the file and the line in which a resource begins. */
    String place(String logicalId) {
        return source + places.getOrDefault(logicalId, "");
    }
}
