package dev.bandstand.simulation.report;

import dev.bandstand.simulation.Outcome;
import dev.bandstand.simulation.score.Baseline;
import dev.bandstand.simulation.score.BudgetLine;
import dev.bandstand.simulation.score.CostItem;
import dev.bandstand.simulation.score.Quality;
import dev.bandstand.simulation.score.Quantiles;
import dev.bandstand.simulation.score.Summary;
import dev.bandstand.simulation.service.ScalableService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables of a report, before they are written in its form. */
final class Tables {

    private static final String UNKNOWN = "not priced";

    private Tables() {}

    /**
     * Rows below a heading.
     *
     * @param heading what the columns are; one that begins with {@code >} holds numbers
     * @param rows the rows
     */
    record Table(List<String> heading, List<List<String>> rows) {

        boolean numeric(int column) {
            return heading.get(column).startsWith(">");
        }

        String name(int column) {
            return heading.get(column).substring(numeric(column) ? 1 : 0);
        }
    }

    static Table summary(Report report) {
        Summary summary = report.outcome().summary();
        int max = report.outcome().experiment().service().max();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("overload, minutes", summary.overloadMinutes()));
        rows.add(row("task-hours", summary.taskHours()));
        rows.add(summary.costUsd()
                .map(cost -> List.of(
                        "cost of the tasks, USD",
                        Figures.usd(cost.p10()),
                        Figures.usd(cost.p50()),
                        Figures.usd(cost.p90())))
                .orElseGet(() -> List.of("cost of the tasks, USD", UNKNOWN, UNKNOWN, UNKNOWN)));
        rows.add(row("peak tasks, of at most " + max, summary.peakTasks()));
        rows.add(row("scalings", summary.scalings()));
        rows.add(row("task-hours above the optimum, %", summary.aboveOptimumPercent()));
        return new Table(List.of("over " + report.outcome().scores().size() + " seeds", ">p10", ">p50", ">p90"), rows);
    }

    static Table quality(Report report) {
        Quality quality = Quality.of(report.outcome().scores());
        return new Table(
                List.of("of the requests", ">p10", ">p50", ">p90"),
                List.of(
                        row("arrived in overload, %", quality.overloadRequestsPercent()),
                        row("most that waited at once (backlog)", quality.mostWaitingRequests()),
                        row("shed after the client's timeout, %", quality.shedRequestsPercent()),
                        row("worst minute, % of the capacity", quality.worstMinutePercent()),
                        row("time to recover, seconds", quality.recoverySeconds()),
                        row(
                                "mean wait before a task with room, ms (formula, indicative only)",
                                milli(quality.waitMeanSeconds())),
                        row(
                                "p95 of that wait, ms (formula, indicative only)",
                                milli(quality.waitPercentile95Seconds()))));
    }

    private static Quantiles milli(Quantiles seconds) {
        return new Quantiles(seconds.p10() * 1000, seconds.p50() * 1000, seconds.p90() * 1000);
    }

    private static List<String> row(String name, Quantiles figure) {
        return List.of(name, Figures.text(figure.p10()), Figures.text(figure.p50()), Figures.text(figure.p90()));
    }

    static Table baselines(Outcome outcome) {
        ScalableService service = outcome.experiment().service();
        Summary summary = outcome.summary();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "this template",
                service.min() + " to " + service.max(),
                Figures.text(summary.overloadMinutes().p50()),
                Figures.text(summary.taskHours().p50()),
                summary.costUsd().map(cost -> Figures.usd(cost.p50())).orElse(UNKNOWN)));
        for (Baseline baseline : outcome.baselines()) {
            rows.add(List.of(
                    baseline.name(),
                    baseline.tasks().map(String::valueOf).orElse(""),
                    Figures.text(baseline.overloadMinutes()),
                    Figures.text(baseline.taskHours()),
                    baseline.costUsd().map(Figures::usd).orElse(UNKNOWN)));
        }
        return new Table(List.of("median", ">tasks", ">overload, minutes", ">task-hours", ">tasks, USD"), rows);
    }

    static Table costs(Outcome outcome) {
        List<List<String>> rows = new ArrayList<>();
        for (CostItem item : outcome.costs()) {
            rows.add(List.of(
                    item.item(),
                    Figures.text(item.quantity()) + " " + item.unit(),
                    item.usd().map(Figures::usd).orElse(UNKNOWN),
                    item.source()));
        }
        return new Table(List.of("item", ">quantity", ">USD", "rests on"), rows);
    }

    /** Returns the sum of what has a price, and the names of what has none. */
    static String total(Outcome outcome) {
        double sum = outcome.costs().stream()
                .map(CostItem::usd)
                .flatMap(Optional::stream)
                .mapToDouble(Double::doubleValue)
                .sum();
        String unpriced = outcome.costs().stream()
                .filter(item -> item.usd().isEmpty())
                .map(CostItem::item)
                .collect(Collectors.joining(", "));
        return "Together " + Figures.usd(sum) + " USD"
                + (unpriced.isEmpty() ? "." : ", without what has no price: " + unpriced + ".");
    }

    static Table budget(List<BudgetLine> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (BudgetLine line : lines) {
            boolean money = line.field().equals("costUsd");
            rows.add(List.of(
                    line.field(),
                    money ? Figures.usd(line.limit()) : Figures.text(line.limit()),
                    line.value()
                            .map(value -> money ? Figures.usd(value) : Figures.text(value))
                            .orElse(UNKNOWN),
                    line.exceeded() ? "exceeded" : "kept"));
        }
        return new Table(List.of("budget", ">limit", ">p90", "verdict"), rows);
    }

    static Table ledger(Report report) {
        List<String> heading = new ArrayList<>(List.of("assumption", "what it is", "value", "range"));
        if (report.ledger().isPresent()) {
            heading.addAll(List.of(">overload, minutes", ">tasks, USD"));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Assumption each : Assumption.all(report)) {
            List<String> row = List.of(
                    each.parameter().key(),
                    each.parameter().meaning(),
                    each.valueWithUnit(),
                    each.range(),
                    each.overloadMinutes(),
                    each.costUsd());
            rows.add(row.subList(0, heading.size()));
        }
        return new Table(heading, rows);
    }
}
