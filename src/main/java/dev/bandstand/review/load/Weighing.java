package dev.bandstand.review.load;

import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.finding.Verdict;
import dev.bandstand.simulation.Outcome;
import dev.bandstand.simulation.report.Figures;
import dev.bandstand.simulation.score.BudgetLine;
import dev.bandstand.simulation.score.Quantiles;
import dev.bandstand.simulation.score.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Weighs what a service comes to after a change against what it came to before.
 *
 * @param outcome what was simulated after the change
 * @param before the figures before it, where they could be simulated
 * @param broken the limits that are exceeded after it
 * @param seeds how many runs there were
 */
record Weighing(Outcome outcome, Optional<Summary> before, List<BudgetLine> broken, int seeds) {

    /** What is more than this many times what it was is told as more. */
    private static final double NOTABLE = 1.05;

    /** A load held with this much overload, in minutes, is held. */
    private static final double NEGLIGIBLE_MINUTES = 0.05;

    Verdict verdict() {
        boolean worse = worse();
        boolean dearer = dearer();
        String ending = worse
                ? "; it holds the load worse than before"
                : before.isEmpty()
                        ? overloads() ? "; it does not hold the load" : "; it holds the load"
                        : overloads() ? "; it does not hold the load, as it did not before" : "; it holds the load";
        String cost = dearer ? (worse ? " and costs more" : ", but costs more") : "";
        boolean grave = worse || dearer || !broken.isEmpty() || (before.isEmpty() && overloads());
        return new Verdict(grave ? Severity.WARNING : Severity.NOTE, figures() + ending + cost + budget());
    }

    private String figures() {
        List<String> figures = new ArrayList<>();
        figures.add(step(before.map(Summary::overloadMinutes), after().overloadMinutes()) + " minutes of overload");
        figures.add("at most " + step(before.map(Summary::peakTasks), after().peakTasks()) + " tasks");
        if (after().costUsd().isPresent()) {
            figures.add(usd(before.flatMap(Summary::costUsd), after().costUsd().get()) + " USD for its tasks");
        }
        return "Simulated under " + outcome.loadTitle() + ": " + String.join(", ", figures)
                + (seeds == 1 ? " (one run)" : " (nine of ten of " + seeds + " runs stay at or below)");
    }

    private String budget() {
        List<String> lines = new ArrayList<>();
        for (BudgetLine line : broken) {
            lines.add(line.field() + " " + line.value().map(Figures::text).orElse("unknown") + " > "
                    + Figures.text(line.limit()));
        }
        return lines.isEmpty() ? "" : "; it exceeds the budget: " + String.join(", ", lines);
    }

    private boolean overloads() {
        return after().overloadMinutes().p90() > NEGLIGIBLE_MINUTES;
    }

    private boolean worse() {
        return before.isPresent()
                && grown(
                        before.get().overloadMinutes().p90(),
                        after().overloadMinutes().p90())
                && overloads();
    }

    private boolean dearer() {
        Optional<Quantiles> was = before.flatMap(Summary::costUsd);
        return was.isPresent()
                && after().costUsd().isPresent()
                && grown(was.get().p90(), after().costUsd().get().p90());
    }

    private static boolean grown(double before, double after) {
        return after > before * NOTABLE;
    }

    private Summary after() {
        return outcome.summary();
    }

    private static String step(Optional<Quantiles> before, Quantiles after) {
        String now = Figures.text(after.p90());
        String was = before.map(quantiles -> Figures.text(quantiles.p90())).orElse(now);
        return was.equals(now) ? now : was + " -> " + now;
    }

    private static String usd(Optional<Quantiles> before, Quantiles after) {
        String now = Figures.usd(after.p90());
        String was = before.map(quantiles -> Figures.usd(quantiles.p90())).orElse(now);
        return was.equals(now) ? now : was + " -> " + now;
    }
}
