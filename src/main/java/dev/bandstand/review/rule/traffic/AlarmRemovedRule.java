package dev.bandstand.review.rule.traffic;

import dev.bandstand.review.difference.Action;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Stacks;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * An alarm that is gone while what it watched stays.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html">AWS::CloudWatch::Alarm</a>
 */
final class AlarmRemovedRule implements Rule {

    @Override
    public String name() {
        return "alarmRemoved";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "an alarm is removed, and what it watched stays");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (ResourceChange change : comparison.changes()) {
            if (change.action() == Action.REMOVE
                    && (change.is(Types.ALARM) || change.is(Types.COMPOSITE_ALARM))
                    && !watchedWhatLeaves(comparison, change)
                    && !Alarms.scales(comparison.base(), change)
                    && !takenOver(comparison, change)) {
                told.add(
                        Severity.WARNING,
                        change,
                        "",
                        Told.label(change) + " is removed, so nobody hears of " + Alarms.watched(change.before())
                                + " any more; keep it, or put another alarm in its place");
            }
        }
        return told.findings();
    }

    private static boolean watchedWhatLeaves(Comparison comparison, ResourceChange change) {
        List<Target> watched = new ArrayList<>();
        for (String property : List.of("Dimensions", "Metrics", "AlarmRule")) {
            watched.addAll(Stacks.targets(comparison.base(), change.stack(), Kept.property(change.before(), property)));
        }
        for (ResourceChange other : comparison.changes()) {
            if (other.action() == Action.REMOVE
                    && watched.stream()
                            .map(target -> Stacks.byName(comparison.base(), target))
                            .anyMatch(new Target(other.stack(), other.logicalId())::equals)) {
                return true;
            }
        }
        return false;
    }

    private static boolean takenOver(Comparison comparison, ResourceChange change) {
        String watched = Alarms.identity(change.before());
        return comparison.head().stacks().stream()
                .filter(stack -> stack.stackName().equals(change.stack()))
                .flatMap(stack -> stack.template().resources(change.type()).stream())
                .anyMatch(alarm -> Alarms.identity(Optional.of(alarm)).equals(watched));
    }
}
