package dev.bandstand.review.rule.access;

import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Plain;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** A bucket loses what kept it from being read by anybody. */
final class BucketPublicRule implements Rule {

    private static final String CONFIGURATION = "PublicAccessBlockConfiguration";
    private static final List<String> BLOCKS =
            List.of("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets");
    private static final List<String> PUBLIC = List.of("PublicRead", "PublicReadWrite", "AuthenticatedRead");

    @Override
    public String name() {
        return "bucketPublic";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.CRITICAL,
                "an access control list lets everybody read or write",
                Severity.WARNING,
                "a block of public access is taken off a bucket that was there");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (ResourceChange change : comparison.changes("AWS::S3::Bucket")) {
            change.after().ifPresent(after -> list(change, after, told));
        }
        for (Kept bucket : Kept.of(comparison, "AWS::S3::Bucket")) {
            List<String> off = new ArrayList<>();
            for (String block : BLOCKS) {
                boolean was = Plain.truth(bucket.was(CONFIGURATION + "/" + block), false)
                        .orElse(false);
                if (was
                        && !Plain.truth(bucket.will(CONFIGURATION + "/" + block), false)
                                .orElse(true)) {
                    off.add(block);
                }
            }
            if (!off.isEmpty()) {
                bucket.tell(
                        told,
                        Severity.WARNING,
                        CONFIGURATION,
                        bucket.label() + " loses a block of public access: " + String.join(", ", off)
                                + " true -> false, so a policy or a list may open it to anybody; keep all four");
            }
        }
        return told.findings();
    }

    private static void list(ResourceChange change, Resource after, Told told) {
        String before = change.before()
                .map(bucket -> bucket.property("AccessControl").asText())
                .orElse("");
        String now = after.property("AccessControl").asText();
        if (PUBLIC.contains(now) && !PUBLIC.contains(before)) {
            told.add(
                    Severity.CRITICAL,
                    change.stack(),
                    change.logicalId(),
                    "AccessControl",
                    Told.label(change) + " is opened to everybody: AccessControl " + now
                            + ", so anybody on the internet " + (now.endsWith("Write") ? "reads and writes" : "reads")
                            + " it; leave the list private, and put CloudFront before what is meant to be public");
        }
    }
}
