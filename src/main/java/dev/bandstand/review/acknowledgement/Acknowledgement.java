package dev.bandstand.review.acknowledgement;

import dev.bandstand.review.finding.Finding;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A finding that somebody accepts for a while.
 *
 * @param place where it stands, as in {@code bandstand.acknowledgements.yaml:3}
 * @param rule the rule whose findings it covers
 * @param stack the stack whose findings it covers, empty for any
 * @param resource the logical id whose findings it covers, empty for any and for those on a whole stack
 * @param reason why it is accepted
 * @param expires the last day on which it counts
 */
public record Acknowledgement(
        String place,
        String rule,
        Optional<String> stack,
        Optional<String> resource,
        String reason,
        LocalDate expires) {

    /** Tells whether it covers a finding, on whatever day. */
    public boolean covers(Finding finding) {
        return rule.equals(finding.rule())
                && (stack.isEmpty() || stack.get().equals(finding.stack()))
                && (resource.isEmpty() || resource.equals(finding.resource()));
    }

    /** Tells whether it counts no more. */
    public boolean expiredOn(LocalDate day) {
        return day.isAfter(expires);
    }
}
