package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.difference.Action;
import dev.bandstand.review.difference.PropertyChange;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.difference.Shown;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Steps;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A name under which nobody is found any more, or somebody else. */
final class DnsRecordChangedRule implements Rule {

    private static final String RECORD = "AWS::Route53::RecordSet";

    @Override
    public String name() {
        return "dnsRecordChanged";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a DNS record is removed, renamed, or points elsewhere");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (ResourceChange change : comparison.changes(RECORD)) {
            if (change.action() == Action.REMOVE && !takenOver(comparison, change)) {
                told.add(
                        Severity.WARNING,
                        change,
                        "",
                        Told.label(change) + " is removed, so nobody finds " + name(change.before())
                                + " any more; keep it until nobody asks for it");
            }
        }
        for (Kept record : Kept.of(comparison, RECORD)) {
            String steps = record.change().because().isPresent() ? "" : Steps.shown(pointing(record.change()));
            if (!steps.isEmpty()) {
                told.add(
                        Severity.WARNING,
                        record.change(),
                        pointing(record.change()).get(0).path(),
                        record.label() + " points elsewhere: " + steps + ", so clients of "
                                + name(Optional.of(record.before()))
                                + " move as their caches expire; keep what it pointed to until then");
            }
        }
        return told.findings();
    }

    private static List<PropertyChange> pointing(ResourceChange change) {
        return change.properties().stream()
                .filter(property -> !property.property().equals("TTL")
                        && !property.property().equals("Comment")
                        && !(property.path().equals("ResourceRecords")
                                && sorted(property.before()).equals(sorted(property.after()))))
                .toList();
    }

    /** Addresses are answered in any order. */
    private static List<String> sorted(Optional<JsonNode> addresses) {
        List<String> sorted = new ArrayList<>();
        addresses.ifPresent(values -> values.forEach(each -> sorted.add(each.toString())));
        sorted.sort(null);
        return sorted;
    }

    private static boolean takenOver(Comparison comparison, ResourceChange change) {
        return comparison.head().stacks().stream()
                .flatMap(stack -> stack.template().resources(RECORD).stream())
                .anyMatch(record -> record.property("Name").equals(Kept.property(change.before(), "Name"))
                        && record.property("Type").equals(Kept.property(change.before(), "Type")));
    }

    private static String name(Optional<Resource> record) {
        return Shown.value(Kept.property(record, "Name"));
    }
}
