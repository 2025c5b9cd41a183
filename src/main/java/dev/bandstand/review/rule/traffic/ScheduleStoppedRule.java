package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.difference.Action;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.difference.Shown;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/** A schedule that starts nothing any more. */
final class ScheduleStoppedRule implements Rule {

    private static final List<String> TYPES = List.of("AWS::Scheduler::Schedule", "AWS::Events::Rule");
    private static final String STATE = "State";
    private static final String ENABLED = "ENABLED";

    @Override
    public String name() {
        return "scheduleStopped";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a schedule is removed or turned off");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (ResourceChange change : comparison.changes()) {
            if (!TYPES.contains(change.type())) {
                continue;
            }
            if (change.action() == Action.REMOVE) {
                told.add(
                        Severity.WARNING,
                        change,
                        "",
                        Told.label(change) + " is removed, so nothing starts on " + Shown.value(when(change))
                                + " any more; keep it, or see that somebody else does its work");
            }
        }
        for (String type : TYPES) {
            for (Kept schedule : Kept.of(comparison, type)) {
                String before = schedule.was(STATE).asText(ENABLED);
                String after = schedule.will(STATE).asText(ENABLED);
                if (before.startsWith(ENABLED) && after.equals("DISABLED")) {
                    told.add(
                            Severity.WARNING,
                            schedule.change(),
                            STATE,
                            schedule.label() + " is turned off: State " + before + " -> " + after
                                    + ", so nothing starts on " + Shown.value(when(schedule.change()))
                                    + " any more; keep it enabled, or remove it for good");
                }
            }
        }
        return told.findings();
    }

    private static JsonNode when(ResourceChange change) {
        JsonNode expression = Kept.property(change.before(), "ScheduleExpression");
        return expression.isMissingNode() ? Kept.property(change.before(), "EventPattern") : expression;
    }
}
