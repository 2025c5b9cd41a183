package dev.bandstand.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A synthesized app: its stacks in the order in which they are deployed, and who refers to whom across them. */
public final class Assembly {

    private final Path path;
    private final List<StackTemplate> stacks;
    private final boolean evaluated;
    private final CrossReferences references;

    private Assembly(Path path, List<StackTemplate> stacks, boolean evaluated) {
        this.path = path;
        this.stacks = List.copyOf(stacks);
        this.evaluated = evaluated;
        this.references = new CrossReferences(this.stacks);
    }

    private static Assembly asWritten(Path path, List<StackTemplate> stacks) {
        return new Assembly(path, stacks, false);
    }

    /**
     * Reads a cloud assembly (a directory such as {@code cdk.out}, stages included), a folder of templates or a single one, in JSON
     * or YAML.
     *
     * @throws UnreadableTemplate if it is neither, in one line that names the file
     */
    public static Assembly read(Path path) {
        return Files.isDirectory(path) ? readDirectory(path) : readFile(path);
    }

    private static Assembly readDirectory(Path directory) {
        return asWritten(
                directory,
                Files.exists(directory.resolve("manifest.json"))
                        ? DeploymentOrder.of(directory, Manifest.stacks(directory))
                        : TemplateFolder.stacks(directory));
    }

    private static Assembly readFile(Path file) {
        return asWritten(file, List.of(Manifest.single(TemplateFolder.name(file), WrittenTemplate.read(file), file)));
    }

    /**
     * Returns the same stacks with all that is known before a deployment put in: parameters by their defaults, mappings, conditions and
     * texts. What such a condition rules out is not there any more, and what stays unknown stays as it is written.
     */
    public Assembly evaluated() {
        return evaluated
                ? this
                : new Assembly(path, stacks.stream().map(Evaluation::of).toList(), true);
    }

    /** Returns the same templates, the first stack under another name. */
    public Assembly named(String name) {
        List<StackTemplate> renamed = new ArrayList<>(stacks);
        renamed.set(0, stacks.get(0).named(name));
        return new Assembly(path, renamed, evaluated);
    }

    /**
     * Returns the same stacks and, behind each, those it nests, named {@code Parent/LogicalId}: their templates are read where they lie
     * beside it, and their parameters have the values that the parent passes.
     *
     * @throws UnreadableTemplate if such a file is no template, or nests itself
     */
    public Assembly withNestedStacks() {
        return asWritten(path, NestedStacks.with(stacks));
    }

    /** Returns the directory or the file that was read. */
    public Path path() {
        return path;
    }

    /** Returns the stacks, each after those it depends on. */
    public List<StackTemplate> stacks() {
        return stacks;
    }

    /** Returns the stack with that artifact id, name or display name. */
    public Optional<StackTemplate> stack(String name) {
        return stacks.stream()
                .filter(stack -> stack.id().equals(name)
                        || stack.stackName().equals(name)
                        || stack.displayName().equals(name))
                .findFirst();
    }

    /** Returns the resource that a target names. */
    public Optional<Resource> resource(Target target) {
        return stacks.stream()
                .filter(stack -> stack.id().equals(target.stack()))
                .findFirst()
                .flatMap(stack -> stack.template().resource(target.logicalId()));
    }

    /** Returns the targets of all resources of one type, in the order of the stacks. */
    public List<Target> targets(String type) {
        List<Target> found = new ArrayList<>();
        for (StackTemplate stack : stacks) {
            stack.template().resources(type).forEach(resource -> found.add(stack.target(resource.logicalId())));
        }
        return found;
    }

    /**
     * Returns the resources that {@code value} refers to, in the order of its intrinsics and each once: through {@code Ref} and
     * {@code Fn::GetAtt} in the same stack, through {@code Fn::GetStackOutput} and {@code Fn::ImportValue} in the others.
     *
     * @param stack the id of the stack in which the value stands
     */
    public List<Target> targets(String stack, JsonNode value) {
        return references.targets(stack, value);
    }
}
