package dev.bandstand.review.rule.data;

import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What one rule tells of a comparison. */
final class Told {

    private static final Pattern INDEX = Pattern.compile("/([0-9])");

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
    static String label(String type, String logicalId) {
        return type.substring(type.lastIndexOf(':') + 1) + " " + logicalId;
    }

    /** Returns what people call a resource: the end of its type as it was, and its logical id. */
    static String label(ResourceChange change) {
        return label(change.before().or(change::after).orElseThrow().type(), change.logicalId());
    }

    /** Returns a path as findings have it: {@code Rules[0].Status} for {@code Rules/0/Status}. */
    static String dotted(String path) {
        return INDEX.matcher(path).replaceAll("[$1]").replace('/', '.');
    }

    /** Tells something of a resource. */
    void add(Severity severity, ResourceChange change, String message) {
        add(severity, change.stack(), Optional.of(change.logicalId()), Optional.empty(), message);
    }

    /** Tells something of a property, whose path has its names parted by slashes or dots; an empty one is the whole resource. */
    void add(Severity severity, ResourceChange change, String path, String message) {
        Optional<String> property = path.isEmpty() ? Optional.empty() : Optional.of(dotted(path));
        add(severity, change.stack(), Optional.of(change.logicalId()), property, message);
    }

    /** Tells something of a resource that need not change. */
    void add(Severity severity, String stack, String logicalId, String message) {
        add(severity, stack, Optional.of(logicalId), Optional.empty(), message);
    }

    /** Tells something of a whole stack. */
    void addOfStack(Severity severity, String stack, String message) {
        add(severity, stack, Optional.empty(), Optional.empty(), message);
    }

    /** Returns what was told. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void add(
            Severity severity, String stack, Optional<String> resource, Optional<String> property, String message) {
        findings.add(new Finding(rule.name(), severity, stack, resource, property, message));
    }
}
