package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/**
 * A bucket that keeps no older versions of its objects any more.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html">Retaining multiple versions of objects with S3 Versioning</a>
 */
final class BucketVersioningOffRule implements Rule {

    private static final List<Protection> PROTECTIONS = List.of(new Protection(
            "AWS::S3::Bucket",
            "VersioningConfiguration/Status",
            "Enabled",
            "Suspended",
            "keeps no older versions any more",
            "what is overwritten or deleted from now on is lost",
            "keep versioning Enabled and let a lifecycle rule expire old versions"));

    @Override
    public String name() {
        return "bucketVersioningOff";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a bucket keeps no older versions of its objects any more");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        return Protection.lost(this, comparison, Severity.WARNING, PROTECTIONS);
    }
}
