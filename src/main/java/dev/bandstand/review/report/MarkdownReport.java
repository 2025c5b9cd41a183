package dev.bandstand.review.report;

import dev.bandstand.markup.Comment;
import dev.bandstand.review.acknowledgement.Acknowledgement;
import dev.bandstand.review.acknowledgement.Judged;
import dev.bandstand.review.difference.PropertyChange;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.difference.Shown;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A review as the comment on a pull request. */
public final class MarkdownReport {

    /** The line by which the comment is found again; nobody sees it. */
    public static final String MARKER = "<!-- bandstand review -->";

    /**
     * The most characters of a comment.
     *
     * @see <a href="https://docs.github.com/en/rest/issues/comments">REST API endpoints for issue comments</a>
     */
    public static final int LONGEST = 65_536;

    private static final int OPEN_CHANGES = 20;
    private static final int SHOWN_PROPERTIES = 3;
    private static final int LONGEST_NAME = 160;
    private static final String END = "\n" + MARKER + "\n";

    private final Sheet sheet = new Sheet(LONGEST, END);
    private final Report report;

    private MarkdownReport(Report report) {
        this.report = report;
    }

    /** Returns the report; its first line is the verdict, its last one {@link #MARKER}. */
    public static String of(Report report) {
        return new MarkdownReport(report).all();
    }

    private String all() {
        String verdict = Headline.of(report);
        sheet.line("## " + verdict.substring(0, 1).toUpperCase(Locale.ROOT) + verdict.substring(1));
        findings(Severity.CRITICAL);
        findings(Severity.WARNING);
        CostSection.markdown(report, sheet);
        findings(Severity.NOTE);
        acknowledged();
        stale();
        changes();
        return sheet.end();
    }

    private void findings(Severity severity) {
        List<Judged> found = report.open(severity);
        if (found.isEmpty()) {
            return;
        }
        String word = severity.word();
        if (severity == Severity.NOTE) {
            sheet.fold(Headline.counted(found.size(), word));
        } else {
            sheet.line("\n### " + word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + "\n");
        }
        found.forEach(judged -> sheet.line(item(judged)));
        sheet.unfold();
    }

    private void acknowledged() {
        List<Judged> accepted = report.acknowledged();
        if (accepted.isEmpty()) {
            return;
        }
        sheet.fold(accepted.size() + " acknowledged");
        for (Judged judged : accepted) {
            judged.acknowledgement()
                    .ifPresent(by -> sheet.line(
                            item(judged) + "<br>" + judged.finding().severity().word() + ", acknowledged until "
                                    + by.expires() + ": " + Comment.prose(by.reason())));
        }
        sheet.unfold();
    }

    private void stale() {
        List<String> lines = new ArrayList<>();
        for (Acknowledgement each : report.judgement().expired()) {
            lines.add(stale(AcknowledgementWords.EXPIRED, each));
        }
        for (Acknowledgement each : report.judgement().unused()) {
            lines.add(stale(AcknowledgementWords.UNUSED, each));
        }
        if (!lines.isEmpty()) {
            sheet.line("");
            lines.forEach(sheet::line);
        }
    }

    private static String stale(String state, Acknowledgement acknowledgement) {
        return "- " + state + " acknowledgement " + name(acknowledgement.place()) + " of **" + acknowledgement.rule()
                + "** for " + name(AcknowledgementWords.scope(acknowledgement)) + ": "
                + AcknowledgementWords.wayOut(state, acknowledgement);
    }

    private static String item(Judged judged) {
        Finding finding = judged.finding();
        return "- **" + finding.rule() + "** " + name(Headline.place(judged))
                + finding.property().map(path -> " " + name(path)).orElse("") + "<br>"
                + Comment.prose(finding.message());
    }

    private void changes() {
        List<ResourceChange> changes = report.review().changes();
        if (changes.isEmpty()) {
            return;
        }
        boolean many = changes.size() > OPEN_CHANGES;
        if (many) {
            sheet.fold(Headline.counted(changes.size(), "change"));
        } else {
            sheet.line("\n### Changes\n");
        }
        sheet.line("| | resource | type | what |");
        sheet.line("|---|---|---|---|");
        changes.forEach(change -> sheet.line("| " + change.action().word() + " | "
                + name(change.stack() + "." + change.logicalId()) + " | " + name(change.type()) + " | " + what(change)
                + " |"));
        sheet.unfold();
    }

    private static String what(ResourceChange change) {
        List<String> lines = new ArrayList<>();
        change.because().ifPresent(id -> lines.add("because " + name(id) + " is replaced"));
        List<PropertyChange> properties = change.properties();
        properties.stream()
                .limit(SHOWN_PROPERTIES)
                .map(property -> name(property.path()) + ": " + Comment.code(Shown.change(property)))
                .forEach(lines::add);
        if (properties.size() > SHOWN_PROPERTIES) {
            lines.add("and " + (properties.size() - SHOWN_PROPERTIES) + " more");
        }
        return String.join("<br>", lines);
    }

    private static String name(String text) {
        return Comment.code(text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "...");
    }
}
