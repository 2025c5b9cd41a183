package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/**
 * A key that is switched off, with all that it encrypted.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/enabling-keys.html">Enable and disable keys</a>
 */
final class KeyDisabledRule implements Rule {

    private static final List<Protection> PROTECTIONS = List.of(new Protection(
            "AWS::KMS::Key",
            "Enabled",
            "true",
            "true",
            "is switched off",
            "nothing that it encrypted can be read until it is on again, and databases that use it stop",
            "keep Enabled true until nothing uses it any more"));

    @Override
    public String name() {
        return "keyDisabled";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.CRITICAL, "a key is disabled, so nothing that it encrypted can be read");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        return Protection.lost(this, comparison, Severity.CRITICAL, PROTECTIONS);
    }
}
