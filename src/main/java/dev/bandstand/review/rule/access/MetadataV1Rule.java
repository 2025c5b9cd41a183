package dev.bandstand.review.rule.access;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Plain;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/** Instances answer the first version of the metadata service again, which gives credentials to whoever makes them ask. */
final class MetadataV1Rule implements Rule {

    @Override
    public String name() {
        return "metadataV1";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "HttpTokens required becomes optional or is left out");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        compare(comparison, "AWS::EC2::LaunchTemplate", "LaunchTemplateData/MetadataOptions/HttpTokens", told);
        compare(comparison, "AWS::AutoScaling::LaunchConfiguration", "MetadataOptions/HttpTokens", told);
        compare(comparison, "AWS::EC2::Instance", "MetadataOptions/HttpTokens", told);
        return told.findings();
    }

    private static void compare(Comparison comparison, String type, String path, Told told) {
        for (Kept both : Kept.of(comparison, type)) {
            String before = Plain.text(both.was(path), "optional").orElse("");
            String after = Plain.text(both.will(path), "optional").orElse("");
            if (before.equals("required") && after.equals("optional")) {
                both.tell(
                        told,
                        Severity.WARNING,
                        path,
                        both.label()
                                + " answers IMDSv1 again: HttpTokens required -> optional, so a request forged through an"
                                + " application gets the credentials of its role; keep it required");
            }
        }
    }
}
