package dev.bandstand.cost.report;

import dev.bandstand.cost.Assumption;
import dev.bandstand.cost.CostChange;
import dev.bandstand.cost.CostDifference;
import dev.bandstand.cost.CostKind;
import dev.bandstand.cost.CostLine;
import dev.bandstand.cost.CostSum;
import dev.bandstand.cost.Estimate;
import dev.bandstand.cost.Unpriced;
import dev.bandstand.markup.Escape;

/** Costs for a terminal. */
public final class CostText {

    private static final String INDENT = "  ";

    private CostText() {}

    /** Returns what templates cost. */
    public static String of(Estimate estimate) {
        StringBuilder text = new StringBuilder(head(estimate));
        Columns sums = new Columns("lrrr");
        sums.add("", "fixed", "assumed", "total");
        estimate.stacks().forEach((stack, sum) -> sum(sums, stack, sum));
        estimate.services().forEach((part, sum) -> sum(sums, INDENT + part, sum));
        sum(sums, "all", estimate.sum());
        text.append(sums.text("")).append('\n');
        items(text, estimate, CostKind.FIXED);
        items(text, estimate, CostKind.ASSUMED);
        return text.append(rest(estimate)).toString();
    }

    /** Returns what a change costs. */
    public static String of(CostDifference difference) {
        CostSum base = difference.base().sum();
        CostSum head = difference.head().sum();
        CostSum delta = difference.delta();
        StringBuilder text = new StringBuilder(head(difference.head()));
        Columns sums = new Columns("lrrr");
        sums.add("", "base", "head", "delta");
        sums.add("fixed", Usd.of(base.fixed()), Usd.of(head.fixed()), Usd.delta(delta.fixed()));
        sums.add("assumed", Usd.of(base.assumed()), Usd.of(head.assumed()), Usd.delta(delta.assumed()));
        sums.add("total", Usd.of(base.total()), Usd.of(head.total()), Usd.delta(delta.total()));
        text.append(sums.text("")).append('\n');
        Columns changes = new Columns("llrrr");
        for (CostChange change : difference.changes()) {
            changes.add(
                    Escape.oneLine(change.stack() + "." + change.resource()),
                    Escape.oneLine(change.item()),
                    Usd.of(change.before()),
                    Usd.of(change.after()),
                    Usd.delta(change.delta()));
        }
        text.append(difference.changes().isEmpty() ? "nothing costs more or less\n" : changes.text(""));
        return text.append('\n').append(rest(difference.head())).toString();
    }

    private static String head(Estimate estimate) {
        return estimate.region() + ", prices of " + estimate.pricesDate() + ", US dollars a month of 730 hours\n\n";
    }

    private static void sum(Columns sums, String name, CostSum sum) {
        sums.add(Escape.oneLine(name), Usd.of(sum.fixed()), Usd.of(sum.assumed()), Usd.of(sum.total()));
    }

    private static void items(StringBuilder text, Estimate estimate, CostKind kind) {
        Columns rows = new Columns("llrlrr");
        boolean any = false;
        for (CostLine item : estimate.items()) {
            if (item.kind() == kind) {
                any = true;
                rows.add(
                        Escape.oneLine(item.stack() + "." + item.resource()),
                        Escape.oneLine(item.item()),
                        item.quantity().toPlainString(),
                        item.unit(),
                        "$" + item.price().toPlainString(),
                        Usd.of(item.monthly()));
            }
        }
        if (any) {
            text.append(kind.word()).append('\n').append(rows.text(INDENT)).append('\n');
        }
    }

    private static String rest(Estimate estimate) {
        StringBuilder text = new StringBuilder();
        if (!estimate.unpriced().isEmpty()) {
            Columns rows = new Columns("lll");
            for (Unpriced item : estimate.unpriced()) {
                rows.add(
                        Escape.oneLine(item.stack() + "." + item.resource()),
                        Escape.oneLine(item.item()),
                        Escape.oneLine(item.reason()));
            }
            text.append("not in the sums\n").append(rows.text(INDENT)).append('\n');
        }
        Columns rows = new Columns("lrll");
        for (Assumption each : estimate.assumptions()) {
            rows.add(
                    Escape.oneLine(each.key()),
                    each.value().toPlainString(),
                    each.unit(),
                    each.given() ? "(given)" : "(default)");
        }
        return text.append(estimate.assumptions().isEmpty() ? "" : "assumptions\n" + rows.text(INDENT))
                .toString();
    }
}
