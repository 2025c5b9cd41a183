package dev.bandstand.review.rule.data;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.difference.Shown;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An export that goes or changes while another stack imports it; CloudFormation refuses both, even where the importing stack is to
 * stop that in the same deployment, because the exporting one comes first.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html">Get exported outputs from a
 *     deployed CloudFormation stack</a>
 */
final class ExportRemovedRule implements Rule {

    @Override
    public String name() {
        return "exportRemoved";
    }

    @Override
    public boolean looksIntoRemovedStacks() {
        return true;
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "an export that another stack imports goes or changes");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        Exports before = Exports.of(comparison.base());
        Exports after = Exports.of(comparison.head());
        var told = new Told(this);
        before.values().forEach((name, was) -> {
            SortedSet<String> importers = new TreeSet<>(before.importers(name));
            importers.addAll(after.importers(name));
            String owner = before.owners().getOrDefault(name, "");
            importers.remove(owner);
            JsonNode will = after.values().get(name);
            if (importers.isEmpty() || was.equals(will)) {
                return;
            }
            String stacks = (importers.size() == 1 ? "stack " : "stacks ") + String.join(", ", importers);
            told.addOfStack(
                    Severity.WARNING,
                    owner,
                    "export " + name + " of stack " + owner
                            + (will == null
                                    ? " is removed"
                                    : " changes: " + Shown.value(was) + " -> " + Shown.value(will))
                            + " while " + stacks + " " + (importers.size() == 1 ? "imports" : "import")
                            + " it, so CloudFormation refuses the deployment; first deploy "
                            + (importers.size() == 1 ? "that stack" : "those stacks")
                            + " without the import and keep the export until then");
        });
        return told.findings();
    }
}
