package dev.bandstand.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
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
     * depends on everything that was changed, so that all of it is already done when the deployment fails.
     *
     * @param places takes up where something was changed, as {@code STACK.RESOURCE PROPERTY}
     */
    static List<String> failure(AssemblyCopy copy, Collection<String> places) {
        Edits edits = new Edits(copy);
        edits.applied();
        places.addAll(edits.places);
        for (String stack : copy.stacks()) {
            if (edits.addCulprit(stack)) {
                copy.save();
                return List.of(
                        stack + ": a log group with a retention of 42 days, which CloudWatch Logs does not have");
            }
        }
        return List.of();
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

    private boolean addCulprit(String name) {
        ObjectNode resources = (ObjectNode) copy.template(name).path("Resources");
        List<String> before = edited.stream()
                .filter(key -> key.startsWith(name + "\n"))
                .map(key -> key.substring(name.length() + 1))
                .toList();
        if (before.isEmpty()) {
            return false;
        }
        ObjectNode culprit = resources.putObject(CULPRIT).put("Type", "AWS::Logs::LogGroup");
        culprit.putObject("Properties").put("RetentionInDays", 42);
        before.forEach(culprit.putArray("DependsOn")::add);
        return true;
    }
}
