package dev.bandstand.review.acknowledgement;

import dev.bandstand.review.finding.Finding;
import java.util.Optional;

/**
 * A finding, and who accepts it.
 *
 * @param finding what a rule found
 * @param acknowledgement what accepts it, empty where nothing does
 */
public record Judged(Finding finding, Optional<Acknowledgement> acknowledgement) {

    /** Tells whether nobody accepts it, so that it counts. */
    public boolean counts() {
        return acknowledgement.isEmpty();
    }
}
