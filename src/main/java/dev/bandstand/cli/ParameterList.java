package dev.bandstand.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.simulation.parameter.Notation;
import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import java.util.ArrayList;
import java.util.List;

/** The parameters of the model with their values, for {@code --list-parameters}. */
final class ParameterList {

    private static final List<String> HEADING = List.of("parameter", "value", "range", "unit", "meaning");

    private final Parameters values;

    ParameterList(Parameters values) {
        this.values = values;
    }

    /** Returns a table with a heading. */
    String text() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADING);
        for (Parameter parameter : Parameter.values()) {
            rows.add(List.of(
                    parameter.key(),
                    Notation.of(values.of(parameter)),
                    Notation.range(parameter),
                    parameter.unit(),
                    parameter.meaning()));
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                line.append(padded(row.get(column), width(rows, column)));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** Returns the same for programs. */
    String json() {
        ObjectMapper mapper = new ObjectMapper();
        ArrayNode list = mapper.createArrayNode();
        for (Parameter parameter : Parameter.values()) {
            ObjectNode node = list.addObject();
            node.put("name", parameter.key());
            node.put("value", Notation.of(values.of(parameter)));
            node.put("default", Notation.of(parameter.standard()));
            ArrayNode range = node.putArray("range");
            parameter.range().forEach(end -> range.add(Notation.of(end)));
            node.put("unit", parameter.unit());
            node.put("meaning", parameter.meaning());
        }
        return mapper.createObjectNode().set("parameters", list).toPrettyString() + "\n";
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length() + 2);
    }
}
