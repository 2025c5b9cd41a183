package dev.bandstand.review.rule.access;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.access.policy.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What one rule tells of a comparison. */
final class Told {

    private static final int MOST_STATEMENTS = 4;

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

    /** Tells whether anything of the types changes, by the starts of their names; if not, nothing needs to be read. */
    static boolean changes(Comparison comparison, String... types) {
        for (var change : comparison.changes()) {
            for (String type : types) {
                if (change.type().startsWith(type)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the first few of a list, and how many more there are. */
    static String some(List<String> all, int most) {
        return all.size() <= most
                ? String.join(", ", all)
                : String.join(", ", all.subList(0, most)) + " and " + (all.size() - most) + " more";
    }

    /** Tells one thing of the statements of each origin together. */
    void each(
            List<Statement> statements,
            Severity severity,
            String before,
            Function<Statement, String> shown,
            String after) {
        Map<Statement.Origin, List<String>> byOrigin = new LinkedHashMap<>();
        for (Statement statement : statements) {
            List<String> texts = byOrigin.computeIfAbsent(statement.origin(), origin -> new ArrayList<>());
            String text = shown.apply(statement);
            if (!texts.contains(text)) {
                texts.add(text);
            }
        }
        byOrigin.forEach((origin, texts) -> add(severity, origin, before + some(texts, MOST_STATEMENTS) + after));
    }

    void add(Severity severity, Statement.Origin origin, String message) {
        add(severity, origin.stack(), origin.logicalId(), origin.property(), message);
    }

    void add(Severity severity, String stack, String logicalId, String property, String message) {
        findings.add(new Finding(
                rule.name(),
                severity,
                stack,
                Optional.of(logicalId),
                property.isEmpty() ? Optional.empty() : Optional.of(property),
                message));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
