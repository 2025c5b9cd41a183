package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/**
 * A repository that can be deleted with what is in it.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecr-repository.html">AWS::ECR::Repository</a>
 */
final class DeletedWithContentsRule implements Rule {

    private static final List<Protection> PROTECTIONS = List.of(new Protection(
            "AWS::ECR::Repository",
            "EmptyOnDelete",
            "false",
            "false",
            "can be deleted with the images in it",
            "no image that still runs keeps it any more",
            "keep EmptyOnDelete false"));

    @Override
    public String name() {
        return "deletedWithContents";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a repository can be deleted with the images in it");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        return Protection.lost(this, comparison, Severity.WARNING, PROTECTIONS);
    }
}
