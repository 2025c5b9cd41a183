package dev.bandstand.review.rule.data;

import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Plain;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.Resource;
import java.util.List;
import java.util.SortedMap;

/**
 * A database that gets a public address, a new one too.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html#USER_VPC.Hiding">Hiding
 *     a DB instance in a VPC from the internet</a>
 */
final class DatabasePublicRule implements Rule {

    private static final String PROPERTY = "PubliclyAccessible";

    private static final List<String> TYPES = List.of(
            "AWS::RDS::DBInstance",
            "AWS::RDS::DBCluster",
            "AWS::Redshift::Cluster",
            "AWS::RedshiftServerless::Workgroup",
            "AWS::DMS::ReplicationInstance",
            "AWS::AmazonMQ::Broker");

    @Override
    public String name() {
        return "databasePublic";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.CRITICAL, "a database or broker, new or not, gets a public address");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (ResourceChange change : comparison.changes()) {
            boolean is = change.after().filter(DatabasePublicRule::isPublic).isPresent();
            boolean was = change.before().filter(DatabasePublicRule::isPublic).isPresent();
            if (is && !was) {
                told.add(Severity.CRITICAL, change, PROPERTY, sentence(change));
            }
        }
        return told.findings();
    }

    private static boolean isPublic(Resource resource) {
        return TYPES.contains(resource.type())
                && Plain.text(resource, PROPERTY)
                        .filter("true"::equalsIgnoreCase)
                        .isPresent();
    }

    private static String sentence(ResourceChange change) {
        String before = change.before()
                .map(resource -> Plain.shown(resource, PROPERTY) + " -> ")
                .orElse("");
        return Told.label(change) + " gets a public address: " + PROPERTY + " " + before
                + "true, so nothing but its security groups and its password keep the internet out; keep " + PROPERTY
                + " false and reach it through the VPC";
    }
}
