package dev.bandstand.simulation.tune;

import dev.bandstand.scaling.Adjustment;
import dev.bandstand.scaling.ScalingMetric;
import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.scaling.ScalingStatistic;
import dev.bandstand.scaling.ScalingStep;
import dev.bandstand.scaling.ScheduledScaling;
import dev.bandstand.scaling.StepScaling;
import dev.bandstand.scaling.TargetTracking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A scaling plan as the settings file says it: the section {@code scaling} of a service, one line for each thing that can change. */
final class PlanYaml {

    private static final Pattern EXPRESSION = Pattern.compile("(cron|rate|at)\\((.*)\\)");

    private final List<String> lines = new ArrayList<>();

    private PlanYaml() {}

    /** Returns the lines; defaults that the settings have anyway are left out. */
    static List<String> of(ScalingPlan plan) {
        PlanYaml yaml = new PlanYaml();
        yaml.lines.add("scaling:");
        yaml.lines.add("  min: " + plan.range().min());
        yaml.lines.add("  max: " + plan.range().max());
        yaml.section("targetTracking", plan.policies(TargetTracking.class).size());
        plan.policies(TargetTracking.class).forEach(yaml::tracking);
        yaml.section("stepScaling", plan.policies(StepScaling.class).size());
        plan.policies(StepScaling.class).forEach(yaml::steps);
        yaml.section("scheduled", plan.policies(ScheduledScaling.class).size());
        plan.policies(ScheduledScaling.class).forEach(yaml::action);
        return List.copyOf(yaml.lines);
    }

    static String word(ScalingMetric metric) {
        return switch (metric) {
            case CPU -> "cpu";
            case MEMORY -> "memory";
            case REQUESTS_PER_TARGET -> "requestsPerTarget";
        };
    }

    private void section(String name, int entries) {
        if (entries > 0) {
            lines.add("  " + name + ":");
        }
    }

    private void tracking(TargetTracking tracking) {
        lines.add("    - metric: " + word(tracking.metric()));
        entry("target", number(tracking.target()));
        entry("scaleOutCooldown", duration(tracking.scaleOutCooldown()));
        entry("scaleInCooldown", duration(tracking.scaleInCooldown()));
        if (tracking.disableScaleIn()) {
            entry("disableScaleIn", "true");
        }
    }

    private void steps(StepScaling steps) {
        lines.add("    - metric: " + word(steps.metric()));
        if (steps.adjustment() != Adjustment.CHANGE_IN_CAPACITY) {
            entry("adjustment", camel(steps.adjustment().name()));
        }
        steps.minAdjustmentMagnitude().ifPresent(tasks -> entry("minAdjustmentMagnitude", String.valueOf(tasks)));
        side("out", "above", steps.out());
        side("in", "below", steps.in());
        entry("period", duration(steps.period()));
        if (steps.statistic() != ScalingStatistic.AVERAGE) {
            entry("statistic", camel(steps.statistic().name()));
        }
        entry("evaluationPeriods", String.valueOf(steps.evaluationPeriods()));
        if (steps.datapointsToAlarm() != steps.evaluationPeriods()) {
            entry("datapointsToAlarm", String.valueOf(steps.datapointsToAlarm()));
        }
        if (!steps.out().isEmpty()) {
            entry("scaleOutCooldown", duration(steps.scaleOutCooldown()));
        }
        if (!steps.in().isEmpty()) {
            entry("scaleInCooldown", duration(steps.scaleInCooldown()));
        }
    }

    private void side(String name, String bound, List<ScalingStep> steps) {
        if (!steps.isEmpty()) {
            lines.add("      " + name + ":");
            for (ScalingStep step : steps) {
                lines.add("        - { " + bound + ": " + number(step.bound()) + ", change: " + step.change() + " }");
            }
        }
    }

    private void action(ScheduledScaling action) {
        Matcher when = EXPRESSION.matcher(action.when().expression());
        if (!when.matches()) {
            throw new IllegalStateException("no schedule: " + action.when().expression());
        }
        lines.add("    - id: " + action.id());
        entry(when.group(1), when.group(1).equals("rate") ? rate(when.group(2)) : "\"" + when.group(2) + "\"");
        entry("timeZone", action.timeZone().getId());
        action.min().ifPresent(tasks -> entry("min", String.valueOf(tasks)));
        action.max().ifPresent(tasks -> entry("max", String.valueOf(tasks)));
    }

    private void entry(String key, String value) {
        lines.add("      " + key + ": " + value);
    }

    private static String rate(String words) {
        return words.substring(0, words.indexOf(' ')) + words.charAt(words.indexOf(' ') + 1);
    }

    private static String duration(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds % 60 != 0 || seconds == 0 ? seconds + "s" : seconds / 60 + "m";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }

    private static String camel(String constant) {
        StringBuilder word = new StringBuilder();
        boolean first = true;
        for (String part : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
            word.append(first ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
            first = false;
        }
        return word.toString();
    }
}
