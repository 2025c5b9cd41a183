package dev.bandstand.review.rule.data;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Intrinsics;
import dev.bandstand.template.Reference;
import dev.bandstand.template.StackTemplate;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What stacks export and import.
 *
 * @param values the values, by the name of the export
 * @param owners the stacks that export, by the name of the export
 * @param importers the stacks that import, by the name of the export
 */
record Exports(
        SortedMap<String, JsonNode> values,
        SortedMap<String, String> owners,
        SortedMap<String, SortedSet<String>> importers) {

    static Exports of(Assembly assembly) {
        var exports = new Exports(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (StackTemplate stack : assembly.stacks()) {
            stack.template().outputs().values().forEach(output -> exports.publish(stack, output));
            for (JsonNode section : stack.template().tree()) {
                exports.read(stack, section);
            }
        }
        return exports;
    }

    SortedSet<String> importers(String name) {
        return importers.getOrDefault(name, new TreeSet<>());
    }

    private void publish(StackTemplate stack, JsonNode output) {
        if (output.path("Export").has("Name")) {
            String name = name(stack, output.path("Export").path("Name"));
            values.put(name, output.path("Value"));
            owners.put(name, stack.stackName());
        }
    }

    private void read(StackTemplate stack, JsonNode section) {
        for (Reference reference : Intrinsics.references(section)) {
            if (reference instanceof Reference.Import imported) {
                importers
                        .computeIfAbsent(name(stack, imported.exportName()), key -> new TreeSet<>())
                        .add(stack.stackName());
            }
        }
    }

    private static String name(StackTemplate stack, JsonNode name) {
        return Intrinsics.text(name).replace("${AWS::StackName}", stack.stackName());
    }
}
