package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Plain;
import dev.bandstand.review.rule.version.EngineVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A resource of the same engine in another version.
 *
 * @param pair the resource
 * @param path the property that holds the version
 * @param engine the engine, in lower case; empty where the type has only one
 * @param before the version as it was
 * @param after the version as it will be
 */
record Engines(Kept pair, String path, String engine, EngineVersion before, EngineVersion after) {

    private static final SortedMap<String, String> PATHS = paths();

    /** Returns those whose version changes from a known one to another. */
    static List<Engines> changed(Comparison comparison) {
        List<Engines> changed = new ArrayList<>();
        for (Kept pair : Kept.all(comparison)) {
            String path = PATHS.get(pair.type());
            if (path == null || pair.differs("Engine")) {
                continue;
            }
            Optional<String> before = Plain.text(pair.before(), path);
            Optional<String> after = Plain.text(pair.after(), path);
            if (before.isPresent() && after.isPresent() && !before.equals(after)) {
                String engine = Plain.text(pair.after(), "Engine").orElse("").toLowerCase(Locale.ROOT);
                changed.add(
                        new Engines(pair, path, engine, EngineVersion.of(before.get()), EngineVersion.of(after.get())));
            }
        }
        return changed;
    }

    private static SortedMap<String, String> paths() {
        SortedMap<String, String> paths = new TreeMap<>();
        for (String type : List.of(
                "AWS::RDS::DBInstance",
                "AWS::RDS::DBCluster",
                "AWS::RDS::GlobalCluster",
                "AWS::DocDB::DBCluster",
                "AWS::Neptune::DBCluster",
                "AWS::ElastiCache::CacheCluster",
                "AWS::ElastiCache::ReplicationGroup",
                "AWS::MemoryDB::Cluster",
                "AWS::OpenSearchService::Domain",
                "AWS::AmazonMQ::Broker")) {
            paths.put(type, "EngineVersion");
        }
        paths.put("AWS::Elasticsearch::Domain", "ElasticsearchVersion");
        paths.put("AWS::MSK::Cluster", "KafkaVersion");
        return paths;
    }
}
