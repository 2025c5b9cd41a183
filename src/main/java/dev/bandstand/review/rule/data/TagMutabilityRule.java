package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Plain;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A repository in which more tags than before can be moved to other images.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html">Preventing image tags from being
 *     overwritten in Amazon ECR</a>
 */
final class TagMutabilityRule implements Rule {

    private static final String PROPERTY = "ImageTagMutability";

    /** From the most open to the most closed. */
    private static final List<String> ORDER =
            List.of("MUTABLE", "MUTABLE_WITH_EXCLUSION", "IMMUTABLE_WITH_EXCLUSION", "IMMUTABLE");

    @Override
    public String name() {
        return "tagMutability";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "tags of images that could not be overwritten can be");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept pair : Kept.of(comparison, "AWS::ECR::Repository")) {
            Optional<Integer> was =
                    Plain.text(pair.before(), PROPERTY, "MUTABLE").map(ORDER::indexOf);
            Optional<Integer> will =
                    Plain.text(pair.after(), PROPERTY, "MUTABLE").map(ORDER::indexOf);
            if (was.isPresent() && will.isPresent() && will.get() >= 0 && will.get() < was.get()) {
                pair.tell(
                        told,
                        Severity.WARNING,
                        PROPERTY,
                        pair.label() + " lets tags be overwritten: " + pair.shown(PROPERTY)
                                + ", so the same tag may run another image tomorrow and a rollback may bring the wrong one; keep "
                                + Plain.shown(pair.before(), PROPERTY));
            }
        }
        return told.findings();
    }
}
