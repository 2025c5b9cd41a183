package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/**
 * A repository that does not look for vulnerabilities in new images any more.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html">Scan images for software vulnerabilities in Amazon ECR</a>
 */
final class ImageScanOffRule implements Rule {

    private static final List<Protection> PROTECTIONS = List.of(new Protection(
            "AWS::ECR::Repository",
            "ImageScanningConfiguration/ScanOnPush",
            "true",
            "false",
            "does not scan new images any more",
            "a vulnerable one is deployed without a word",
            "keep ScanOnPush true"));

    @Override
    public String name() {
        return "imageScanOff";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.NOTE, "new images are not looked through for vulnerabilities any more");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        return Protection.lost(this, comparison, Severity.NOTE, PROTECTIONS);
    }
}
