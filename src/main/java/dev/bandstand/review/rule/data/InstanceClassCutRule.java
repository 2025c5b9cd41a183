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
import java.util.TreeMap;

/**
 * A database, cache or broker on smaller instances than before.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.html">DB instance classes</a>
 */
final class InstanceClassCutRule implements Rule {

    private static final SortedMap<String, String> PATHS = paths();

    @Override
    public String name() {
        return "instanceClassCut";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a database, cache, search domain or broker gets smaller instances");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept pair : Kept.all(comparison)) {
            String path = PATHS.get(pair.type());
            if (path != null) {
                Optional<InstanceClass> was = Plain.text(pair.before(), path).flatMap(InstanceClass::of);
                Optional<InstanceClass> will = Plain.text(pair.after(), path).flatMap(InstanceClass::of);
                if (was.isPresent() && will.isPresent() && will.get().isSmallerThan(was.get())) {
                    pair.tell(
                            told,
                            Severity.WARNING,
                            path,
                            pair.label() + " gets smaller instances: " + pair.shown(path)
                                    + ", so less memory and fewer connections have to do for the same load; look at its CPU, memory and"
                                    + " connections first");
                }
            }
        }
        return told.findings();
    }

    private static SortedMap<String, String> paths() {
        SortedMap<String, String> paths = new TreeMap<>();
        paths.put("AWS::RDS::DBInstance", "DBInstanceClass");
        paths.put("AWS::RDS::DBCluster", "DBClusterInstanceClass");
        paths.put("AWS::DocDB::DBInstance", "DBInstanceClass");
        paths.put("AWS::Neptune::DBInstance", "DBInstanceClass");
        paths.put("AWS::ElastiCache::ReplicationGroup", "CacheNodeType");
        paths.put("AWS::ElastiCache::CacheCluster", "CacheNodeType");
        paths.put("AWS::MemoryDB::Cluster", "NodeType");
        paths.put("AWS::OpenSearchService::Domain", "ClusterConfig/InstanceType");
        paths.put("AWS::AmazonMQ::Broker", "HostInstanceType");
        return paths;
    }
}
