package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/**
 * Storage that is to be smaller, or to grow less far.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.ModifyingExisting.html">Increasing DB instance
 *     storage capacity</a>
 */
final class StorageShrunkRule implements Rule {

    private static final String LESS = "gets less storage";
    private static final String REFUSED = "the deployment fails, because AWS does not shrink it in place";
    private static final String KEEP = "keep the size, or move the data into a new and smaller one";

    private static final List<Amount> AMOUNTS = List.of(
            new Amount("AWS::RDS::DBInstance", "AllocatedStorage", "", LESS, REFUSED, KEEP),
            new Amount("AWS::RDS::DBCluster", "AllocatedStorage", "", LESS, REFUSED, KEEP),
            new Amount("AWS::EC2::Volume", "Size", "", LESS, REFUSED, KEEP),
            new Amount("AWS::FSx::FileSystem", "StorageCapacity", "", LESS, REFUSED, KEEP),
            new Amount(
                    "AWS::OpenSearchService::Domain",
                    "EBSOptions/VolumeSize",
                    "",
                    LESS,
                    "the deployment fails when its indexes do not fit any more",
                    "look at the free storage first"),
            new Amount(
                    "AWS::RDS::DBInstance",
                    "MaxAllocatedStorage",
                    "0",
                    "grows less far by itself",
                    "writes stop when its storage is full",
                    "keep MaxAllocatedStorage well above what is used"));

    @Override
    public String name() {
        return "storageShrunk";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "storage is to be smaller, or to grow less far");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        return Amount.lowered(this, comparison, Severity.WARNING, AMOUNTS);
    }
}
