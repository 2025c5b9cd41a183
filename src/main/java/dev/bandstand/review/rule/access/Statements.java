package dev.bandstand.review.rule.access;

import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import dev.bandstand.review.rule.access.policy.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Tells what rules find in the statements of policies. */
final class Statements {

    private static final int MOST = 4;

    private Statements() {}

    /** Tells one thing of the statements of each origin together. */
    static void tell(
            Told told,
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
        byOrigin.forEach((origin, texts) -> tell(told, severity, origin, before + Told.some(texts, MOST) + after));
    }

    /** Tells one thing of whatever stands at an origin. */
    static void tell(Told told, Severity severity, Statement.Origin origin, String message) {
        told.add(severity, origin.stack(), origin.logicalId(), origin.property(), message);
    }
}
