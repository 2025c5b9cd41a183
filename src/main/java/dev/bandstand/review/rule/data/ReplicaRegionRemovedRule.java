package dev.bandstand.review.rule.data;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Plain;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.Resource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A copy of data in another region that goes.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GlobalTables.html">Global tables</a>
 */
final class ReplicaRegionRemovedRule implements Rule {

    private static final SortedMap<String, String> LISTS = lists();

    @Override
    public String name() {
        return "replicaRegionRemoved";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "the copy of a table or secret in another region is deleted");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept pair : Kept.all(comparison)) {
            String path = LISTS.get(pair.type());
            if (path == null) {
                continue;
            }
            Optional<SortedSet<String>> will = regions(pair.after(), path);
            SortedSet<String> gone = regions(pair.before(), path).orElseGet(TreeSet::new);
            gone.removeAll(will.orElse(gone));
            for (String region : gone) {
                pair.tell(
                        told,
                        Severity.WARNING,
                        path,
                        pair.label() + " has no copy in " + region
                                + " any more, so whoever reads it there fails, and that region"
                                + " can not stand in for another; move its readers first");
            }
        }
        return told.findings();
    }

    private static Optional<SortedSet<String>> regions(Resource resource, String path) {
        return Plain.at(resource, path).map(list -> {
            SortedSet<String> regions = new TreeSet<>();
            for (JsonNode item : list) {
                if (item.path("Region").isTextual()) {
                    regions.add(item.path("Region").asText());
                }
            }
            return regions;
        });
    }

    private static SortedMap<String, String> lists() {
        SortedMap<String, String> lists = new TreeMap<>();
        lists.put("AWS::DynamoDB::GlobalTable", "Replicas");
        lists.put("AWS::SecretsManager::Secret", "ReplicaRegions");
        return lists;
    }
}
