package dev.bandstand.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The values of parameters that a deployment would use when nobody gives others.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html">CloudFormation
 *     template Parameters syntax</a>
 */
final class ParameterValues {

    private final SortedMap<String, JsonNode> values = new TreeMap<>();

    ParameterValues(JsonNode parameters, Optional<String> region) {
        parameters.properties().forEach(entry -> {
            JsonNode parameter = entry.getValue();
            String type = parameter.path("Type").asText();
            // The default of a parameter of Systems Manager is the name under which the value is kept.
            if (parameter.path("Default").isValueNode() && !type.startsWith("AWS::SSM::Parameter::Value")) {
                values.put(entry.getKey(), value(type, parameter.path("Default")));
            }
        });
        region.ifPresent(name -> values.put("AWS::Region", JsonNodeFactory.instance.textNode(name)));
    }

    Optional<JsonNode> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static JsonNode value(String type, JsonNode written) {
        if (!type.equals("CommaDelimitedList") && !type.startsWith("List<")) {
            return written;
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String item : written.asText().split(",", -1)) {
            list.add(item.strip());
        }
        return list;
    }
}
