package dev.bandstand.review.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.review.difference.Deliberate.Disagreement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds what we say of resources against what {@code cdk diff} says, with the CDK CLI's own differ. */
class CdkDiffTest {

    private static final int LEAST = 60;

    @Test
    void saysOfEachResourceWhatTheCdkSaysOrProvesWhyNot() {
        List<TemplatePair> pairs = Stream.of(
                        TemplatePairs.cases(),
                        TemplatePairs.examples(),
                        TemplatePairs.goldens(),
                        TemplatePairs.mutations())
                .flatMap(List::stream)
                .toList();
        List<SortedMap<String, String>> theirs = CdkDiff.of(pairs);
        List<String> unexplained = new ArrayList<>();
        EnumMap<Deliberate, Integer> explained = new EnumMap<>(Deliberate.class);
        for (int i = 0; i < pairs.size(); i++) {
            for (Disagreement each : disagreements(pairs.get(i), theirs.get(i))) {
                Deliberate reason = Deliberate.of(each);
                if (reason == null) {
                    unexplained.add(each.pair() + ": " + each.id() + " cdk diff says " + each.theirs() + ", we say "
                            + each.ours());
                } else {
                    explained.merge(reason, 1, Integer::sum);
                }
            }
        }

        assertThat(pairs).hasSizeGreaterThanOrEqualTo(LEAST);
        assertThat(theirs.stream().mapToInt(Map::size).sum())
                .as("what they say at all")
                .isGreaterThan(500);
        assertThat(unexplained).isEmpty();
        assertThat(explained).as("a reason that explains nothing is none").containsOnlyKeys(Deliberate.values());
    }

    private static List<Disagreement> disagreements(TemplatePair pair, SortedMap<String, String> theirs) {
        SortedMap<String, String> ours = new TreeMap<>();
        pair.changes()
                .forEach(change -> ours.put(change.logicalId(), change.action().word()));
        SortedSet<String> ids = new TreeSet<>(ours.keySet());
        ids.addAll(theirs.keySet());
        return ids.stream()
                .map(id -> new Disagreement(
                        pair,
                        id,
                        theirs.getOrDefault(id, "nothing"),
                        ours.getOrDefault(id, "nothing"),
                        replaced(theirs),
                        replaced(ours)))
                .filter(each -> !each.theirs().equals(each.ours()))
                .toList();
    }

    private static SortedSet<String> replaced(SortedMap<String, String> actions) {
        NavigableSet<String> replaced = new TreeSet<>(actions.keySet());
        replaced.removeIf(id -> !"replace".equals(actions.get(id)));
        return replaced;
    }
}
