package dev.bandstand.review.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.markup.Escape;
import dev.bandstand.review.Review;
import dev.bandstand.review.difference.PropertyChange;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Severity;
import java.util.Optional;

/** A review for a terminal. */
public final class TextReport {

    private static final int LONGEST_VALUE = 60;

    private TextReport() {}

    /** Returns the report; lines end with a line feed, the last one too. */
    public static String of(Review review) {
        StringBuilder out = new StringBuilder(headline(review)).append('\n');
        review.findings().forEach(finding -> append(out, finding));
        if (!review.changes().isEmpty()) {
            out.append("\nchanges\n");
            review.changes().forEach(change -> append(out, change));
        }
        return out.toString();
    }

    private static String headline(Review review) {
        int changes = review.changes().size();
        String counted = changes == 0 ? "no changes" : counted(changes, "change");
        StringBuilder findings = new StringBuilder();
        for (Severity severity : Severity.values()) {
            long count = review.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (count > 0) {
                findings.append(findings.isEmpty() ? ": " : ", ")
                        .append(severity == Severity.CRITICAL ? count + " critical" : counted(count, severity.word()));
            }
        }
        return findings.isEmpty() && changes > 0 ? counted + ", no findings" : counted + findings;
    }

    private static String counted(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    private static void append(StringBuilder out, Finding finding) {
        out.append('\n').append(finding.severity().word()).append("  ").append(finding.rule());
        out.append("  ").append(place(finding.stack(), finding.resource()));
        finding.property().ifPresent(path -> out.append("  ").append(Escape.oneLine(path)));
        out.append("\n  ").append(Escape.oneLine(finding.message())).append('\n');
    }

    private static void append(StringBuilder out, ResourceChange change) {
        String word = change.action().word();
        out.append("  ").append(word).append(" ".repeat(12 - word.length()));
        out.append(place(change.stack(), Optional.of(change.logicalId())));
        out.append("  ").append(Escape.oneLine(change.type()));
        change.because()
                .ifPresent(id ->
                        out.append("  because ").append(Escape.oneLine(id)).append(" is replaced"));
        out.append('\n');
        change.properties().forEach(property -> append(out, property));
    }

    private static void append(StringBuilder out, PropertyChange change) {
        out.append("    ").append(Escape.oneLine(change.path())).append(": ");
        out.append(shown(change.before()))
                .append(" -> ")
                .append(shown(change.after()))
                .append('\n');
    }

    private static String place(String stack, Optional<String> resource) {
        return Escape.oneLine(resource.map(id -> stack + "." + id).orElse(stack));
    }

    private static String shown(Optional<JsonNode> value) {
        String text = value.map(node -> node.isTextual() ? node.textValue() : node.toString())
                .orElse("(none)");
        String line = Escape.oneLine(text);
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "...";
    }
}
