package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/**
 * A resource that AWS refused to delete, and does no more.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html">Deleting a DB instance</a>
 */
final class DeletionProtectionOffRule implements Rule {

    private static final List<Protection> PROTECTIONS = List.of(
            protection("AWS::RDS::DBInstance", "DeletionProtection", "true", "false"),
            protection("AWS::RDS::DBCluster", "DeletionProtection", "true", "false"),
            protection("AWS::DocDB::DBCluster", "DeletionProtection", "true", "false"),
            protection("AWS::Neptune::DBCluster", "DeletionProtection", "true", "false"),
            protection("AWS::DSQL::Cluster", "DeletionProtectionEnabled", "true", "true"),
            protection("AWS::DynamoDB::Table", "DeletionProtectionEnabled", "true", "false"),
            protection("AWS::Cognito::UserPool", "DeletionProtection", "ACTIVE", "INACTIVE"),
            protection("AWS::QLDB::Ledger", "DeletionProtection", "true", "true"),
            protection("AWS::Logs::LogGroup", "DeletionProtectionEnabled", "true", "false"));

    @Override
    public String name() {
        return "deletionProtectionOff";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a resource that AWS refused to delete can be deleted again");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        return Protection.lost(this, comparison, Severity.WARNING, PROTECTIONS);
    }

    private static Protection protection(String type, String path, String on, String otherwise) {
        return new Protection(
                type,
                path,
                on,
                otherwise,
                "can be deleted again",
                "the next mistaken change or deletion of the stack takes the data with it",
                "keep it on until the resource is really to go");
    }
}
