package dev.bandstand.simulation.tune;

import dev.bandstand.simulation.report.Figures;
import dev.bandstand.simulation.score.Quantiles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a search found, for people. */
final class TunedMarkdown {

    private final Tuned tuned;
    private final StringBuilder text = new StringBuilder();

    private TunedMarkdown(Tuned tuned) {
        this.tuned = tuned;
    }

    static String of(Tuned tuned) {
        TunedMarkdown markdown = new TunedMarkdown(tuned);
        markdown.verdict();
        markdown.fence("Paste this into the service's settings:", "yaml", tuned.yaml());
        markdown.fence("The difference to today's:", "diff", tuned.difference());
        markdown.table();
        markdown.limits();
        markdown.notes();
        return markdown.text.toString();
    }

    private void verdict() {
        line("# Scaling of " + tuned.tuning().today().service().name() + ", tuned");
        boolean heldOut = tuned.outlooks().stream().anyMatch(Outlook::heldOut);
        String verdict;
        if (!tuned.keepsInTraining()) {
            verdict = "**No plan keeps the budget**; this one exceeds it least";
        } else if (!heldOut) {
            verdict = "**It keeps the budget** with every seed";
        } else {
            verdict = tuned.keepsHeldOut()
                    ? "**It keeps the budget**, on what was held out too"
                    : "**It keeps the budget where it was found, but not on what was held out**";
        }
        line(verdict + change().map(words -> "; " + words).orElse("") + ".");
    }

    /** Says how the price of the new scaling compares with today's. */
    private Optional<String> change() {
        Optional<Double> before = sum(tuned.of("today"));
        Optional<Double> after = sum(tuned.of("tuned"));
        if (before.isEmpty() || after.isEmpty() || before.get() == 0) {
            return Optional.empty();
        }
        double percent = (after.get() / before.get() - 1) * 100;
        return Optional.of("the tasks cost " + Figures.usd(after.get()) + " USD instead of "
                + Figures.usd(before.get()) + " (" + String.format(Locale.ROOT, "%+.0f", percent)
                + " %) over all loads");
    }

    private static Optional<Double> sum(List<Outlook> outlooks) {
        return outlooks.stream()
                .map(outlook -> outlook.costUsd().map(Quantiles::p50))
                .reduce(Optional.of(0.0), (sum, usd) -> sum.flatMap(a -> usd.map(b -> a + b)));
    }

    private void fence(String title, String language, List<String> lines) {
        line(title);
        text.append("```").append(language).append('\n');
        lines.forEach(each -> text.append(each).append('\n'));
        text.append("```\n\n");
    }

    private void table() {
        text.append("| load | scaling | overload, minutes: p50 | p90 | worst seed | task-hours | tasks, USD"
                + " | peak tasks | scalings |\n");
        text.append("|---|---|--:|--:|--:|--:|--:|--:|--:|\n");
        for (Outlook each : tuned.outlooks()) {
            text.append("| ")
                    .append(escaped(each.load()))
                    .append(each.heldOut() ? " (held out)" : " (train)")
                    .append(cell(each.plan()))
                    .append(cell(Figures.text(each.overloadMinutes().p50())))
                    .append(cell(Figures.text(each.overloadMinutes().p90())))
                    .append(cell(Figures.text(each.worstOverloadMinutes())))
                    .append(cell(Figures.text(each.taskHours().p50())))
                    .append(cell(
                            each.costUsd().map(usd -> Figures.usd(usd.p50())).orElse("")))
                    .append(cell(Figures.text(each.peakTasks().p90())))
                    .append(cell(Figures.text(each.scalings().p50())))
                    .append(" |\n");
        }
        text.append('\n');
        line("Task-hours, cost and scalings are medians over " + seeds() + ", peak tasks are p90.");
    }

    private void limits() {
        line("Budget, which every seed must keep"
                + (tuned.tuning().budget().isPresent()
                        ? ", some days of a load with their share of it:"
                        : " (0.1 % of the time may be overload; --budget sets another):"));
        for (Outlook each : tuned.of("tuned")) {
            for (Outlook.Limit limit : each.limits()) {
                text.append("- ")
                        .append(each.load())
                        .append(": ")
                        .append(limit.field())
                        .append(" at most ")
                        .append(Figures.text(limit.limit()))
                        .append(", got ")
                        .append(Figures.text(limit.worst()))
                        .append(limit.exceeded() ? ": exceeded\n" : "\n");
            }
        }
        text.append('\n');
    }

    private void notes() {
        line(tuned.tried()
                + " plans were tried on what is marked train, all with the same luck; what is held out was seen by none"
                + " of them. A run begins with as many tasks as its first rate uses at 70 %.");
        if (tuned.of("tuned").stream().allMatch(each -> each.scalings().p90() == 0)) {
            line(
                    "It hardly ever scales: the minimum holds these loads, and what the policies cost when a larger one comes was not"
                            + " put to the test.");
        }
        if (tuned.outlooks().stream().noneMatch(Outlook::heldOut)) {
            line("Nothing was held out: that takes two whole days of load, or --holdout.");
        }
        if (sum(tuned.of("tuned")).isEmpty()) {
            line(
                    "A price of these tasks is not known, so that the plan with the fewest task-hours counts as the cheapest.");
        }
        for (String unsaid : tuned.tuning().plan().unsaid()) {
            line("The settings have no words for a part of today's scaling, which the difference leaves out: " + unsaid
                    + ".");
        }
    }

    private String seeds() {
        return tuned.tuning().seeds() == 1 ? "1 seed" : tuned.tuning().seeds() + " seeds";
    }

    private static String cell(String value) {
        return " | " + value;
    }

    private static String escaped(String value) {
        return value.replace("|", "\\|");
    }

    private void line(String paragraph) {
        text.append(paragraph).append("\n\n");
    }
}
