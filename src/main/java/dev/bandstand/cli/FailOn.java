package dev.bandstand.cli;

import dev.bandstand.review.acknowledgement.Judged;
import dev.bandstand.review.finding.Severity;
import java.util.Optional;

/**
 * From which severity on a review fails.
 *
 * @param severity the mildest that fails, empty where none does
 */
record FailOn(Optional<Severity> severity) {

    /** Reads the word of an option. */
    static FailOn of(String word) {
        for (Severity each : Severity.values()) {
            if (each.word().equals(word)) {
                return new FailOn(Optional.of(each));
            }
        }
        Given.require(word.equals("never"), "must be critical, warning, note or never", word);
        return new FailOn(Optional.empty());
    }

    /** Tells whether a finding that nobody accepts is as grave. */
    boolean reached(Judged judged) {
        return judged.counts()
                && severity.filter(mildest -> judged.finding().severity().atLeast(mildest))
                        .isPresent();
    }
}
