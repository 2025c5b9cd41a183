package dev.bandstand.review.report;

import dev.bandstand.review.Review;
import dev.bandstand.review.acknowledgement.Judged;
import dev.bandstand.review.acknowledgement.Judgement;
import dev.bandstand.review.finding.Severity;
import java.util.List;

/**
 * All that a report tells.
 *
 * @param review what changes
 * @param judgement what the rules found, and what of it somebody accepts
 * @param cost what it costs
 */
public record Report(Review review, Judgement judgement, Cost cost) {

    /** Returns a review without acknowledgements and costs. */
    public static Report of(Review review) {
        return new Report(review, Judgement.of(review.findings()), Cost.none());
    }

    /** Returns the findings of one severity that nobody accepts. */
    List<Judged> open(Severity severity) {
        return judgement.findings().stream()
                .filter(judged -> judged.counts() && judged.finding().severity() == severity)
                .toList();
    }

    /** Returns how many findings of one severity nobody accepts. */
    int count(Severity severity) {
        return open(severity).size();
    }

    /** Returns the findings that somebody accepts. */
    List<Judged> acknowledged() {
        return judgement.findings().stream().filter(judged -> !judged.counts()).toList();
    }
}
