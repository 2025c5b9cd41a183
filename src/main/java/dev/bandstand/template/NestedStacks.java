package dev.bandstand.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the templates of nested stacks in the files beside those that nest them.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-stack.html">AWS::CloudFormation::Stack</a>
 */
final class NestedStacks {

    private static final String TYPE = "AWS::CloudFormation::Stack";
    private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    private final Set<Path> nested = new TreeSet<>();
    private final Set<Path> open = new LinkedHashSet<>();

    private NestedStacks() {}

    /** Returns the stacks, each followed by those it nests; none of these stands for itself as well. */
    static List<StackTemplate> with(List<StackTemplate> stacks) {
        var reader = new NestedStacks();
        List<List<StackTemplate>> trees = stacks.stream().map(reader::tree).toList();
        return trees.stream()
                .filter(tree -> !reader.nested.contains(tree.get(0).file()))
                .flatMap(List::stream)
                .toList();
    }

    private List<StackTemplate> tree(StackTemplate stack) {
        if (stack.template().resources(TYPE).isEmpty()) {
            return List.of(stack);
        }
        if (!open.add(stack.file())) {
            throw new UnreadableTemplate(stack.file() + " must not nest itself, got: " + stack.stackName());
        }
        List<StackTemplate> all = new ArrayList<>(List.of(stack));
        for (Resource resource : Evaluation.of(stack).template().resources(TYPE)) {
            file(stack, resource).ifPresent(file -> all.addAll(tree(child(stack, resource, file))));
        }
        open.remove(stack.file());
        return all;
    }

    /** The CDK names the file in the metadata, and whoever packages a template by hand writes its path as the address. */
    private static Optional<Path> file(StackTemplate stack, Resource resource) {
        Path folder = stack.file().toAbsolutePath().normalize().getParent();
        return Stream.of(resource.metadata().path("aws:asset:path"), resource.property("TemplateURL"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(name -> !name.isBlank()
                        && name.indexOf('\0') < 0
                        && !ELSEWHERE.matcher(name).matches())
                .map(name -> stack.file().resolveSibling(name).normalize())
                .filter(file -> file.toAbsolutePath().normalize().startsWith(folder) && Files.isRegularFile(file))
                .findFirst();
    }

    private StackTemplate child(StackTemplate parent, Resource resource, Path file) {
        nested.add(file);
        WrittenTemplate written = WrittenTemplate.read(file);
        return new StackTemplate(
                parent.id() + "/" + resource.logicalId(),
                parent.stackName() + "/" + resource.logicalId(),
                parent.displayName() + "/" + resource.logicalId(),
                parent.account(),
                parent.region(),
                parent.terminationProtection(),
                parent.tags(),
                file,
                List.of(),
                Template.of(new WrittenTemplate(
                        written.source(), passed(written.tree(), resource.property("Parameters")), written.places())));
    }

    /** What the parent passes takes the place of a default: a plain value is known, anything else is not. */
    private static JsonNode passed(JsonNode tree, JsonNode values) {
        if (!values.isObject() || !tree.path("Parameters").isObject()) {
            return tree;
        }
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> parameter : tree.path("Parameters").properties()) {
            JsonNode value = values.path(parameter.getKey());
            parameters.set(
                    parameter.getKey(),
                    value.isMissingNode() || !parameter.getValue().isObject()
                            ? parameter.getValue()
                            : withDefault(parameter.getValue(), value));
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        tree.properties().forEach(section -> copy.set(section.getKey(), section.getValue()));
        return copy.set("Parameters", parameters);
    }

    private static ObjectNode withDefault(JsonNode parameter, JsonNode value) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        parameter.properties().forEach(entry -> copy.set(entry.getKey(), entry.getValue()));
        copy.remove("Default");
        if (value.isValueNode()) {
            copy.set("Default", value);
        }
        return copy;
    }
}
