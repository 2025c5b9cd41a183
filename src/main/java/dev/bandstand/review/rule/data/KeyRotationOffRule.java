package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/**
 * A key whose material is not renewed any more.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html">Rotate AWS KMS keys</a>
 */
final class KeyRotationOffRule implements Rule {

    private static final List<Protection> PROTECTIONS = List.of(new Protection(
            "AWS::KMS::Key",
            "EnableKeyRotation",
            "true",
            "false",
            "is not renewed any more",
            "the same material encrypts for ever",
            "keep EnableKeyRotation true, which costs readers nothing"));

    @Override
    public String name() {
        return "keyRotationOff";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "the material of a key is not renewed any more");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        return Protection.lost(this, comparison, Severity.WARNING, PROTECTIONS);
    }
}
