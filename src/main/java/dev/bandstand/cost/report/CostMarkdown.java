package dev.bandstand.cost.report;

import dev.bandstand.cost.Assumption;
import dev.bandstand.cost.CostChange;
import dev.bandstand.cost.CostDifference;
import dev.bandstand.cost.CostLine;
import dev.bandstand.cost.CostSum;
import dev.bandstand.cost.Estimate;
import dev.bandstand.cost.Unpriced;
import dev.bandstand.markup.Comment;
import dev.bandstand.markup.Escape;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Costs for a comment or a page. */
public final class CostMarkdown {

    private static final int BAR = 30;

    private CostMarkdown() {}

    /** Returns what templates cost. */
    public static String of(Estimate estimate) {
        StringBuilder text = new StringBuilder(head(estimate));
        text.append("| | fixed | assumed | total |\n| --- | ---: | ---: | ---: |\n");
        estimate.stacks().forEach((stack, sum) -> text.append(sums(code(stack), sum)));
        estimate.services().forEach((part, sum) -> text.append(sums("service " + code(part.resource()), sum)));
        text.append(sums("**all**", estimate.sum())).append('\n');
        text.append("| stack | resource | item | quantity | unit | price | a month | |\n")
                .append("| --- | --- | --- | ---: | --- | ---: | ---: | --- |\n");
        for (CostLine item : estimate.items()) {
            text.append(row(
                    code(item.stack()),
                    code(item.resource()),
                    Escape.markdown(item.item()),
                    item.quantity().toPlainString(),
                    item.unit(),
                    price(item.price()),
                    usd(item.monthly()),
                    item.kind().word()));
        }
        return text.append('\n').append(rest(estimate)).toString();
    }

    /** Returns what a change costs: the sums, a bar, and what costs more or less. */
    public static String of(CostDifference difference) {
        return summary(difference) + "\n" + details(difference);
    }

    /** Returns the sums and the bar. */
    public static String summary(CostDifference difference) {
        CostSum base = difference.base().sum();
        CostSum head = difference.head().sum();
        CostSum delta = difference.delta();
        StringBuilder text = new StringBuilder(head(difference.head()));
        text.append("| | base | head | delta |\n| --- | ---: | ---: | ---: |\n");
        text.append(row("fixed", usd(base.fixed()), usd(head.fixed()), delta(delta.fixed())));
        text.append(row("assumed", usd(base.assumed()), usd(head.assumed()), delta(delta.assumed())));
        text.append(row("**total**", usd(base.total()), usd(head.total()), "**" + delta(delta.total()) + "**"));
        return text.append('\n').append(bar(base.total(), head.total())).toString();
    }

    /** Returns what costs more or less, and what the sums rest on. */
    public static String details(CostDifference difference) {
        StringBuilder text = new StringBuilder();
        if (!difference.changes().isEmpty()) {
            text.append(
                    "| stack | resource | item | base | head | delta |\n| --- | --- | --- | ---: | ---: | ---: |\n");
            for (CostChange change : difference.changes()) {
                text.append(row(
                        code(change.stack()),
                        code(change.resource()),
                        Escape.markdown(change.item()),
                        usd(change.before()),
                        usd(change.after()),
                        delta(change.delta())));
            }
            text.append('\n');
        }
        return text.append(rest(difference.head())).toString();
    }

    /** Returns two bars below one another whose lengths compare. */
    static String bar(BigDecimal base, BigDecimal head) {
        BigDecimal most = base.max(head);
        return "```text\nbase " + blocks(base, most) + " " + Usd.of(base) + "\nhead " + blocks(head, most) + " "
                + Usd.of(head) + "\n```\n";
    }

    private static String blocks(BigDecimal amount, BigDecimal most) {
        int full = most.signum() == 0
                ? 0
                : amount.multiply(BigDecimal.valueOf(BAR))
                        .divide(most, 0, RoundingMode.HALF_UP)
                        .intValue();
        return "█".repeat(full) + "░".repeat(BAR - full);
    }

    private static String head(Estimate estimate) {
        return "US dollars a month of 730 hours in " + Escape.markdown(estimate.region()) + ", prices of "
                + estimate.pricesDate() + ".\n\n";
    }

    private static String rest(Estimate estimate) {
        StringBuilder text = new StringBuilder();
        if (!estimate.unpriced().isEmpty()) {
            text.append("Not in the sums:\n\n");
            for (Unpriced item : estimate.unpriced()) {
                text.append("- ")
                        .append(code(item.stack() + "." + item.resource()))
                        .append(' ')
                        .append(Comment.prose(item.item() + ": " + item.reason()))
                        .append('\n');
            }
            text.append('\n');
        }
        if (!estimate.assumptions().isEmpty()) {
            text.append("Assumptions:\n\n");
            for (Assumption each : estimate.assumptions()) {
                text.append("- ")
                        .append(code(each.key()))
                        .append(": ")
                        .append(each.value().toPlainString())
                        .append(' ')
                        .append(Escape.markdown(each.unit()))
                        .append(each.given() ? "" : " (default)")
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String sums(String name, CostSum sum) {
        return row(name, usd(sum.fixed()), usd(sum.assumed()), usd(sum.total()));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String usd(BigDecimal amount) {
        return Escape.markdown(Usd.of(amount));
    }

    private static String delta(BigDecimal amount) {
        return Escape.markdown(Usd.delta(amount));
    }

    private static String price(BigDecimal price) {
        return Escape.markdown("$" + price.toPlainString());
    }

    private static String code(String name) {
        return Comment.code(name);
    }
}
