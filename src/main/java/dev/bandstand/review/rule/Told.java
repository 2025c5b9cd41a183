package dev.bandstand.review.rule;

import dev.bandstand.review.difference.ResourceChange;
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
public final class Told {

    private final Rule rule;
    private final List<Finding> findings = new ArrayList<>();

    /** Makes room for what {@code rule} finds. */
    public Told(Rule rule) {
        this.rule = rule;
    }

    /** Returns the verdicts of a rule that knows one severity. */
    public static SortedMap<Severity, String> verdicts(Severity severity, String when) {
        SortedMap<Severity, String> verdicts = new TreeMap<>();
        verdicts.put(severity, when);
        return verdicts;
    }

    /** Returns the verdicts of a rule that knows two. */
    public static SortedMap<Severity, String> verdicts(Severity one, String when, Severity other, String whenOther) {
        SortedMap<Severity, String> verdicts = verdicts(one, when);
        verdicts.put(other, whenOther);
        return verdicts;
    }

    /** Returns what people call a resource: the end of its type, the new one where that changes, and its logical id. */
    public static String label(ResourceChange change) {
        return label(change.type(), change.logicalId());
    }

    /** Returns what people call a resource: the end of its type, and its logical id. */
    public static String label(String type, String logicalId) {
        return type.substring(type.lastIndexOf(':') + 1) + " " + logicalId;
    }

    /** Returns the first few of a list, and how many more there are. */
    public static String some(List<String> all, int most) {
        return all.size() <= most
                ? String.join(", ", all)
                : String.join(", ", all.subList(0, most)) + " and " + (all.size() - most) + " more";
    }

    /** Tells something of a resource that changes. */
    public void add(Severity severity, ResourceChange change, String message) {
        add(severity, change.stack(), change.logicalId(), "", message);
    }

    /** Tells something of a property, by its path as findings have it; an empty one is the whole resource. */
    public void add(Severity severity, ResourceChange change, String path, String message) {
        add(severity, change.stack(), change.logicalId(), path, message);
    }

    /** Tells something of a resource that need not change itself, its stack by name. */
    public void add(Severity severity, Target resource, String message) {
        add(severity, resource.stack(), resource.logicalId(), "", message);
    }

    /** Tells something of a property of any resource; an empty path is the whole resource. */
    public void add(Severity severity, String stack, String logicalId, String path, String message) {
        Optional<String> property = path.isEmpty() ? Optional.empty() : Optional.of(path);
        findings.add(new Finding(rule.name(), severity, stack, Optional.of(logicalId), property, message));
    }

    /** Tells something of a whole stack. */
    public void addOfStack(Severity severity, String stack, String message) {
        findings.add(new Finding(rule.name(), severity, stack, Optional.empty(), Optional.empty(), message));
    }

    /** Returns what was told. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
