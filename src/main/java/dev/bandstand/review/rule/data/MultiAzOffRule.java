package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/**
 * A store of data that loses its standby in another zone.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZSingleStandby.html">Multi-AZ DB instance deployments</a>
 */
final class MultiAzOffRule implements Rule {

    private static final List<Protection> PROTECTIONS = List.of(
            new Protection(
                    "AWS::RDS::DBInstance",
                    "MultiAZ",
                    "true",
                    "false",
                    "loses its standby in another zone",
                    "it is away while its zone is, and during every maintenance",
                    "keep MultiAZ true"),
            new Protection(
                    "AWS::Redshift::Cluster",
                    "MultiAZ",
                    "true",
                    "false",
                    "loses its second zone",
                    "it is away while its zone is",
                    "keep MultiAZ true"),
            new Protection(
                    "AWS::ElastiCache::ReplicationGroup",
                    "MultiAZEnabled",
                    "true",
                    "false",
                    "keeps no replica in another zone",
                    "what it caches may be lost with one zone",
                    "keep MultiAZEnabled true"),
            new Protection(
                    "AWS::ElastiCache::ReplicationGroup",
                    "AutomaticFailoverEnabled",
                    "true",
                    "false",
                    "no longer fails over by itself",
                    "a primary that fails takes writes away until somebody promotes a replica",
                    "keep AutomaticFailoverEnabled true"),
            new Protection(
                    "AWS::OpenSearchService::Domain",
                    "ClusterConfig/ZoneAwarenessEnabled",
                    "true",
                    "false",
                    "keeps no copy in another zone",
                    "its indexes may be lost with one zone",
                    "keep ZoneAwarenessEnabled true"));

    @Override
    public String name() {
        return "multiAzOff";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING, "a database, a cache or a search domain loses its standby in another zone");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        return Protection.lost(this, comparison, Severity.WARNING, PROTECTIONS);
    }
}
