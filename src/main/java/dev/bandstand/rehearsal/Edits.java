package dev.bandstand.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The two changes a rehearsal deploys: one that must succeed and one that must fail. */
final class Edits {

    /** The resource that makes a deployment fail. */
    static final String CULPRIT = "RehearsedFailure";

    private final AssemblyCopy copy;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> edited = new LinkedHashSet<>();
    private final Set<String> places = new LinkedHashSet<>();
    private String stack = "";

    private Edits(AssemblyCopy copy) {
        this.copy = copy;
    }

    /** Changes every {@link Knob} that the templates have; returns a line for each. */
    static List<String> change(AssemblyCopy copy) {
        return new Edits(copy).applied();
    }

    /**
     * Changes the same things once more, and adds a log group with a retention that CloudWatch Logs does not have. It
     * depends on everything that was changed in its stack, so that all of it is already done when the deployment fails.
     *
     * @param places takes up where something was changed, as {@code STACK.RESOURCE PROPERTY}
     */
    static List<String> failure(AssemblyCopy copy, Collection<String> places) {
        Edits edits = new Edits(copy);
        edits.applied();
        places.addAll(edits.places);
        String stack = edits.edited.stream()
                .map(key -> key.substring(0, key.indexOf('\n')))
                .findFirst()
                .orElse(copy.stacks().get(copy.stacks().size() - 1));
        edits.addCulprit(stack);
        copy.save();
        return List.of(stack + ": a log group with a retention of 42 days, which CloudWatch Logs does not have");
    }

    private List<String> applied() {
        for (String each : copy.stacks()) {
            stack = each;
            copy.template(each).path("Resources").properties().forEach(this::edit);
        }
        copy.save();
        return lines;
    }

    private void edit(Map.Entry<String, JsonNode> entry) {
        for (Knob knob : Knob.ALL) {
            knob.turn(entry.getValue()).ifPresent(turned -> {
                edited.add(stack + "\n" + entry.getKey());
                places.add(stack + "." + entry.getKey() + " " + knob.place());
                lines.add(stack + "." + entry.getKey() + " " + turned);
            });
        }
    }

    private void addCulprit(String name) {
        ObjectNode resources = (ObjectNode) copy.template(name).path("Resources");
        ObjectNode culprit = resources.putObject(CULPRIT).put("Type", "AWS::Logs::LogGroup");
        culprit.putObject("Properties").put("RetentionInDays", 42);
        ArrayNode after = culprit.putArray("DependsOn");
        edited.stream()
                .filter(key -> key.startsWith(name + "\n"))
                .forEach(key -> after.add(key.substring(name.length() + 1)));
    }
}
