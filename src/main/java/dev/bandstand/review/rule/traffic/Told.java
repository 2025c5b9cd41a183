package dev.bandstand.review.rule.traffic;

import dev.bandstand.review.behaviour.UpdateBehaviour;
import dev.bandstand.review.difference.Action;
import dev.bandstand.review.difference.PropertyChange;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.difference.Shown;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one rule tells of a comparison. */
final class Told {

    private static final int MOST_STEPS = 3;

    private final Rule rule;
    private final List<Finding> findings = new ArrayList<>();

    Told(Rule rule) {
        this.rule = rule;
    }

    /** Returns the verdicts of a rule that knows one severity. */
    static SortedMap<Severity, String> verdicts(Severity severity, String when) {
        SortedMap<Severity, String> verdicts = new TreeMap<>();
        verdicts.put(severity, when);
        return verdicts;
    }

    /** Returns the verdicts of a rule that knows two. */
    static SortedMap<Severity, String> verdicts(Severity one, String when, Severity other, String whenOther) {
        SortedMap<Severity, String> verdicts = verdicts(one, when);
        verdicts.put(other, whenOther);
        return verdicts;
    }

    /** Returns what people call a resource: the end of its type, and its logical id. */
    static String label(ResourceChange change) {
        return label(change.type(), change.logicalId());
    }

    /** Returns what people call a resource: the end of its type, and its logical id. */
    static String label(String type, String logicalId) {
        return type.substring(type.lastIndexOf(':') + 1) + " " + logicalId;
    }

    /** Returns why a resource is replaced, or may be. */
    static String cause(ResourceChange change) {
        if (change.because().isPresent()) {
            return change.because().get() + " is replaced, to which it refers";
        }
        return steps(causes(change));
    }

    /** Returns the path of the first property that replaces a resource; empty where none does. */
    static String causePath(ResourceChange change) {
        List<PropertyChange> causes = causes(change);
        return causes.isEmpty() ? "" : causes.get(0).path();
    }

    private static List<PropertyChange> causes(ResourceChange change) {
        UpdateBehaviour least =
                change.action() == Action.REPLACE ? UpdateBehaviour.REPLACEMENT : UpdateBehaviour.CONDITIONAL;
        List<PropertyChange> causes = new ArrayList<>();
        for (PropertyChange property : change.properties()) {
            if (property.behaviour().compareTo(least) >= 0) {
                causes.add(property);
            }
        }
        return causes;
    }

    /** Returns the path of the first property that changes; empty where none does. */
    static String path(ResourceChange change) {
        return change.properties().isEmpty() ? "" : change.properties().get(0).path();
    }

    /** Returns what changes from what to what, the first few of many. */
    static String steps(List<PropertyChange> properties) {
        StringBuilder steps = new StringBuilder();
        int shown = Math.min(MOST_STEPS, properties.size());
        for (PropertyChange property : properties.subList(0, shown)) {
            steps.append(steps.isEmpty() ? "" : ", ")
                    .append(property.path())
                    .append(' ')
                    .append(Shown.change(property));
        }
        int rest = properties.size() - shown;
        return rest == 0 ? steps.toString() : steps + " and " + rest + " more";
    }

    /** Returns what changes below one property of the resource. */
    static String steps(List<PropertyChange> properties, String below) {
        return steps(properties.stream()
                .filter(change -> change.property().equals(below))
                .toList());
    }

    /** Tells something of a resource that need not change itself, its stack by name. */
    void add(Severity severity, Target resource, String message) {
        findings.add(new Finding(
                rule.name(), severity, resource.stack(), Optional.of(resource.logicalId()), Optional.empty(), message));
    }

    /** Tells something of a property. */
    void add(Severity severity, ResourceChange change, String property, String message) {
        findings.add(new Finding(
                rule.name(),
                severity,
                change.stack(),
                Optional.of(change.logicalId()),
                property.isEmpty() ? Optional.empty() : Optional.of(property),
                message));
    }

    /** Returns what was told. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
