package dev.bandstand.cli;

import dev.bandstand.review.Rules;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.report.JsonReport;
import dev.bandstand.review.report.Locations;
import dev.bandstand.review.report.MarkdownReport;
import dev.bandstand.review.report.Report;
import dev.bandstand.review.report.SarifReport;
import dev.bandstand.review.report.TextReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a review is printed as. */
enum ReviewFormat {
    MARKDOWN,
    JSON,
    SARIF,
    TEXT;

    /** Reads the word of an option. */
    static ReviewFormat of(String word) {
        List<String> words = Stream.of(values()).map(ReviewFormat::word).toList();
        Given.require(words.contains(word), "must be markdown, json, sarif or text", word);
        return values()[words.indexOf(word)];
    }

    /** Returns the report; {@code directory} is the folder from which files are named. */
    String print(Report report, Comparison comparison, Path directory) {
        return switch (this) {
            case MARKDOWN -> MarkdownReport.of(report);
            case JSON -> JsonReport.of(report);
            case SARIF ->
                SarifReport.of(
                        report,
                        Rules.all(),
                        Locations.of(comparison, report.review().findings(), directory));
            case TEXT -> TextReport.of(report);
        };
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
