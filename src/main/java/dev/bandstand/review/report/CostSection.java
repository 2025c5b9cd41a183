package dev.bandstand.review.report;

import dev.bandstand.cost.CostChange;
import dev.bandstand.cost.CostDifference;
import dev.bandstand.cost.report.CostMarkdown;
import dev.bandstand.cost.report.Usd;
import dev.bandstand.markup.Comment;
import dev.bandstand.markup.Escape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a change costs, as a part of a report. */
final class CostSection {

    private CostSection() {}

    /** Returns the lines for a terminal. */
    static List<String> text(Report report) {
        List<String> lines = new ArrayList<>();
        Cost cost = report.cost();
        cost.difference().ifPresent(costs -> {
            if (cost.matters() || !cost.limits().isEmpty()) {
                lines.add("\ncost a month: " + sums(costs));
                costs.changes().forEach(change -> lines.add("  " + change(change)));
            }
        });
        cost.limits().stream().filter(Limit::exceeded).forEach(limit -> lines.add("  over the budget: " + over(limit)));
        if (!cost.unknown().isEmpty() && !report.review().changes().isEmpty()) {
            lines.add("\ncost not told: " + Escape.oneLine(cost.unknown()));
        }
        return lines;
    }

    /** Writes it into a comment. */
    static void markdown(Report report, Sheet sheet) {
        Cost cost = report.cost();
        cost.difference().ifPresent(costs -> {
            if (cost.matters() || !cost.limits().isEmpty()) {
                sheet.line("\n### Cost a month: " + Escape.markdown(sums(costs)) + "\n");
                cost.limits().stream()
                        .filter(Limit::exceeded)
                        .forEach(limit -> sheet.line("**Over the budget:** " + Escape.markdown(over(limit)) + "\n"));
                sheet.line(CostMarkdown.summary(costs).stripTrailing());
                sheet.fold("What costs more or less, and what the sums rest on");
                CostMarkdown.details(costs).stripTrailing().lines().forEach(sheet::line);
                sheet.unfold();
            }
        });
        if (!cost.unknown().isEmpty() && !report.review().changes().isEmpty()) {
            sheet.line("\nThe cost is not told: " + Comment.prose(cost.unknown()));
        }
    }

    private static String sums(CostDifference costs) {
        return step(
                costs.base().sum().total(),
                costs.head().sum().total(),
                costs.delta().total());
    }

    private static String change(CostChange change) {
        return Escape.oneLine(change.stack() + "." + change.resource()) + "  " + Escape.oneLine(change.item()) + "  "
                + step(change.before(), change.after(), change.delta());
    }

    private static String step(BigDecimal before, BigDecimal after, BigDecimal delta) {
        return Usd.of(before) + " -> " + Usd.of(after) + " (" + Usd.delta(delta) + ")";
    }

    private static String over(Limit limit) {
        return limit.field() + " must be at most " + limit.limit().toPlainString() + ", got: "
                + limit.value().toPlainString();
    }
}
