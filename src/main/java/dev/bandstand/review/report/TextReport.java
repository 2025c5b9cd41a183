package dev.bandstand.review.report;

import dev.bandstand.markup.Escape;
import dev.bandstand.review.Review;
import dev.bandstand.review.acknowledgement.Acknowledgement;
import dev.bandstand.review.acknowledgement.Judged;
import dev.bandstand.review.difference.PropertyChange;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.difference.Shown;
import dev.bandstand.review.finding.Finding;
import java.util.List;

/** A review for a terminal. */
public final class TextReport {

    private final StringBuilder out = new StringBuilder();

    private TextReport() {}

    /** Returns the report of a review alone. */
    public static String of(Review review) {
        return of(Report.of(review));
    }

    /** Returns the report; lines end with a line feed, the last one too. */
    public static String of(Report report) {
        TextReport text = new TextReport();
        text.line(Headline.of(report));
        report.judgement().findings().forEach(text::finding);
        text.acknowledgements("expired", report.judgement().expired());
        text.acknowledgements("unused", report.judgement().unused());
        CostSection.text(report).forEach(text::line);
        if (!report.review().changes().isEmpty()) {
            text.line("\nchanges");
            report.review().changes().forEach(text::change);
        }
        return text.out.toString();
    }

    private void finding(Judged judged) {
        Finding finding = judged.finding();
        StringBuilder head = new StringBuilder("\n").append(finding.severity().word());
        head.append("  ").append(finding.rule()).append("  ").append(safe(Headline.place(judged)));
        finding.property().ifPresent(path -> head.append("  ").append(safe(path)));
        line(head.toString());
        line("  " + safe(finding.message()));
        judged.acknowledgement()
                .ifPresent(by -> line("  acknowledged until " + by.expires() + ": " + safe(by.reason())));
    }

    private void acknowledgements(String state, List<Acknowledgement> acknowledgements) {
        for (Acknowledgement each : acknowledgements) {
            line("\n" + state + " acknowledgement  " + safe(each.place()) + "  " + each.rule() + "  "
                    + safe(AcknowledgementWords.scope(each)));
            line("  " + AcknowledgementWords.wayOut(state, each));
        }
    }

    private void change(ResourceChange change) {
        String word = change.action().word();
        StringBuilder head = new StringBuilder("  ").append(word).append(" ".repeat(12 - word.length()));
        head.append(safe(change.stack() + "." + change.logicalId()))
                .append("  ")
                .append(safe(change.type()));
        change.because()
                .ifPresent(id -> head.append("  because ").append(safe(id)).append(" is replaced"));
        line(head.toString());
        change.properties().forEach(this::property);
    }

    private void property(PropertyChange change) {
        line("    " + safe(change.path()) + ": " + safe(Shown.change(change)));
    }

    private void line(String line) {
        out.append(line).append('\n');
    }

    private static String safe(String text) {
        return Escape.oneLine(text);
    }
}
