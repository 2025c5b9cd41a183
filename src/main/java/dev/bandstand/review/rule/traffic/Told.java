package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one rule tells of a comparison. */
final class Told {

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

    /** Returns a value in one short line. */
    static String shown(JsonNode value) {
        return value.isMissingNode() || value.isNull()
                ? "none"
                : value.isTextual() ? value.textValue() : value.toString();
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
