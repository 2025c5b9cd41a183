package dev.bandstand.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts each stack after those it depends on, and leaves the order alone otherwise. */
final class DeploymentOrder {

    private final Path directory;
    private final Map<String, StackTemplate> byId = new TreeMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Set<String> placed = new LinkedHashSet<>();
    private final List<StackTemplate> ordered = new ArrayList<>();

    private DeploymentOrder(Path directory) {
        this.directory = directory;
    }

    static List<StackTemplate> of(Path directory, List<StackTemplate> stacks) {
        var order = new DeploymentOrder(directory);
        stacks.forEach(stack -> order.byId.put(stack.id(), stack));
        stacks.forEach(order::place);
        return order.ordered;
    }

    private void place(StackTemplate stack) {
        if (placed.contains(stack.id())) {
            return;
        }
        if (!open.add(stack.id())) {
            throw new UnreadableTemplate(directory + " must hold stacks that can be deployed one after the other, got: "
                    + String.join(" -> ", open) + " -> " + stack.id());
        }
        for (String id : stack.dependencies()) {
            StackTemplate dependency = byId.get(id);
            if (dependency != null) {
                place(dependency);
            }
        }
        open.remove(stack.id());
        placed.add(stack.id());
        ordered.add(stack);
    }
}
