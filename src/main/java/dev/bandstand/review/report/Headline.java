package dev.bandstand.review.report;

import dev.bandstand.review.acknowledgement.Judged;
import dev.bandstand.review.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** The verdict of a review in one line. */
final class Headline {

    private Headline() {}

    static String of(Report report) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            int count = report.count(severity);
            if (count > 0) {
                parts.add(severity == Severity.CRITICAL ? count + " critical" : counted(count, severity.word()));
            }
        }
        int accepted = report.acknowledged().size();
        if (accepted > 0) {
            parts.add(accepted + " acknowledged");
        }
        int changes = report.review().changes().size();
        String counted = changes == 0 ? "no changes" : counted(changes, "change");
        if (parts.isEmpty()) {
            return changes == 0 ? counted : counted + ", no findings";
        }
        return counted + ": " + String.join(", ", parts);
    }

    static String counted(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    /** Returns a finding's place: its stack, and its resource where it has one. */
    static String place(Judged judged) {
        String stack = judged.finding().stack();
        return judged.finding().resource().map(id -> stack + "." + id).orElse(stack);
    }
}
