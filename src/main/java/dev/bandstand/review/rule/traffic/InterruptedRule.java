package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.behaviour.UpdateBehaviour;
import dev.bandstand.review.difference.Action;
import dev.bandstand.review.difference.PropertyChange;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Steps;
import dev.bandstand.review.rule.Told;
import dev.bandstand.review.rule.version.EngineVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Something that is changed in place, but is away for a while meanwhile.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html">Update behaviors of stack resources</a>
 */
final class InterruptedRule implements Rule {

    private static final String BACKUPS = "BackupRetentionPeriod";
    private static final String VERSION = "EngineVersion";

    @Override
    public String name() {
        return "interrupted";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "something is away for a while during its update");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (ResourceChange change : comparison.changes()) {
            if (change.action() != Action.UPDATE) {
                continue;
            }
            List<PropertyChange> interrupting = new ArrayList<>();
            for (PropertyChange property : change.properties()) {
                if (property.behaviour() == UpdateBehaviour.SOME_INTERRUPTION && !isToldElsewhere(change, property)) {
                    interrupting.add(property);
                }
            }
            if (!interrupting.isEmpty()) {
                told.add(
                        Severity.WARNING,
                        change,
                        interrupting.get(0).path(),
                        Told.label(change) + " is interrupted: " + Steps.shown(interrupting)
                                + ", so it is away for a while during the deployment or its maintenance window; deploy when the"
                                + " load is low");
            }
        }
        return told.findings();
    }

    /** Another major version, an older one, and no backups any more are graver than the interruption, and told by rules of data. */
    private static boolean isToldElsewhere(ResourceChange change, PropertyChange property) {
        Optional<String> before =
                property.before().filter(JsonNode::isValueNode).map(JsonNode::asText);
        Optional<String> after = property.after().filter(JsonNode::isValueNode).map(JsonNode::asText);
        if (before.isEmpty() || after.isEmpty()) {
            return false;
        }
        return switch (property.path()) {
            case BACKUPS -> after.get().equals("0");
            case VERSION -> isGreatStep(change, EngineVersion.of(before.get()), EngineVersion.of(after.get()));
            default -> false;
        };
    }

    private static boolean isGreatStep(ResourceChange change, EngineVersion before, EngineVersion after) {
        String engine = Kept.property(change.after(), "Engine").asText().toLowerCase(Locale.ROOT);
        return after.isOlderThan(before) || after.isOtherMajorThan(before, engine);
    }
}
