package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.difference.Shown;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.Intrinsics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * An alarm of which somebody is not told any more.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html">AWS::CloudWatch::Alarm</a>
 */
final class AlarmActionDroppedRule implements Rule {

    @Override
    public String name() {
        return "alarmActionDropped";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "an action of an alarm is dropped, or all are turned off",
                Severity.NOTE,
                "it does not tell any more that all is well again, or that data is missing");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (String type : List.of(Types.ALARM, Types.COMPOSITE_ALARM)) {
            for (Kept alarm : Kept.of(comparison, type)) {
                check(alarm, told);
            }
        }
        return told.findings();
    }

    private static void check(Kept alarm, Told told) {
        if (alarm.turns("ActionsEnabled", true, false)) {
            told.add(
                    Severity.WARNING,
                    alarm.change(),
                    "ActionsEnabled",
                    alarm.label() + " keeps silent: ActionsEnabled true -> false, so it calls nobody when "
                            + Alarms.watched(Optional.of(alarm.after())) + " goes wrong; keep it true");
            return;
        }
        dropped(alarm, "AlarmActions", Severity.WARNING, "is not called when it goes off", told);
        dropped(alarm, "OKActions", Severity.NOTE, "does not hear when all is well again", told);
        dropped(alarm, "InsufficientDataActions", Severity.NOTE, "does not hear when its data is missing", told);
    }

    private static void dropped(Kept alarm, String property, Severity severity, String consequence, Told told) {
        List<String> left = texts(alarm.will(property));
        List<String> gone = new ArrayList<>();
        for (JsonNode action : Lists.items(alarm.was(property))) {
            if (!left.contains(Intrinsics.text(action))) {
                gone.add(Shown.value(action));
            }
        }
        if (!gone.isEmpty()) {
            told.add(
                    severity,
                    alarm.change(),
                    property,
                    alarm.label() + " calls somebody less: " + property + " " + String.join(" and ", gone) + " -> "
                            + (left.isEmpty() ? "nothing" : Shown.value(alarm.will(property))) + ", so "
                            + String.join(" and ", gone) + " " + consequence + "; keep the action");
        }
    }

    private static List<String> texts(JsonNode actions) {
        List<String> texts = new ArrayList<>();
        for (JsonNode action : Lists.items(actions)) {
            texts.add(Intrinsics.text(action));
        }
        return texts;
    }
}
