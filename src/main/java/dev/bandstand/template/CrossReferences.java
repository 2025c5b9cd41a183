package dev.bandstand.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Follows references to the resources behind them, from stack to stack. */
final class CrossReferences {

    private record Output(String stack, JsonNode value) {}

    private final Map<String, StackTemplate> stacks = new TreeMap<>();
    private final Map<String, Output> outputs = new TreeMap<>();
    private final Map<String, Output> exports = new TreeMap<>();

    CrossReferences(List<StackTemplate> all) {
        for (StackTemplate stack : all) {
            stacks.put(stack.id(), stack);
            stack.template().outputs().forEach((name, output) -> {
                var published = new Output(stack.id(), output.path("Value"));
                outputs.put(key(stack.stackName(), name), published);
                if (output.path("Export").has("Name")) {
                    exports.put(text(stack, output.path("Export").path("Name")), published);
                }
            });
        }
    }

    List<Target> targets(String stack, JsonNode value) {
        Set<Target> found = new LinkedHashSet<>();
        Optional.ofNullable(stacks.get(stack)).ifPresent(start -> follow(start, value, found, new LinkedHashSet<>()));
        return List.copyOf(found);
    }

    private void follow(StackTemplate stack, JsonNode value, Set<Target> found, Set<Output> seen) {
        for (Reference reference : Intrinsics.references(value)) {
            if (reference instanceof Reference.Named named) {
                if (stack.template().resource(named.name()).isPresent()) {
                    found.add(stack.target(named.name()));
                }
                continue;
            }
            Output output = published(stack, reference);
            if (output != null && seen.add(output)) {
                followOutput(output, found, seen);
            }
        }
    }

    private void followOutput(Output output, Set<Target> found, Set<Output> seen) {
        StackTemplate owner = stacks.get(output.stack());
        if (owner != null) {
            follow(owner, output.value(), found, seen);
        }
    }

    private @Nullable Output published(StackTemplate stack, Reference reference) {
        if (reference instanceof Reference.StackOutput output) {
            return outputs.get(key(text(stack, output.stackName()), text(stack, output.outputName())));
        }
        if (reference instanceof Reference.Import imported) {
            return exports.get(text(stack, imported.exportName()));
        }
        return null;
    }

    private static String text(StackTemplate stack, JsonNode value) {
        return Intrinsics.text(value).replace("${AWS::StackName}", stack.stackName());
    }

    private static String key(String stackName, String outputName) {
        return stackName + "\n" + outputName;
    }
}
