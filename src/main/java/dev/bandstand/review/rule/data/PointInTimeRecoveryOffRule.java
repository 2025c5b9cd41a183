package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/**
 * A table that can not be restored to a moment of the past any more.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery.html">Point-in-time backups for DynamoDB</a>
 */
final class PointInTimeRecoveryOffRule implements Rule {

    private static final List<Protection> PROTECTIONS = List.of(new Protection(
            "AWS::DynamoDB::Table",
            "PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled",
            "true",
            "false",
            "can not be restored to a moment of the past any more",
            "what was backed up continuously is deleted and a mistaken write can not be undone",
            "keep it true"));

    @Override
    public String name() {
        return "pointInTimeRecoveryOff";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a table can not be restored to a moment of the past any more");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        return Protection.lost(this, comparison, Severity.WARNING, PROTECTIONS);
    }
}
