package dev.bandstand.simulation.report;

import dev.bandstand.simulation.Bucket;
import dev.bandstand.simulation.Ledger;
import dev.bandstand.simulation.Outcome;
import dev.bandstand.simulation.Warning;
import dev.bandstand.simulation.parameter.Notation;
import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.score.Quantiles;
import dev.bandstand.simulation.score.Reaction;
import dev.bandstand.simulation.score.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The sentences that every report says in its own form. */
final class Words {

    private final Report report;
    private final Outcome outcome;
    private final Clock clock;

    Words(Report report) {
        this.report = report;
        this.outcome = report.outcome();
        this.clock = Clock.of(outcome.experiment().start(), outcome.load().seconds());
    }

    Clock clock() {
        return clock;
    }

    /** Returns the closed form behind the result. */
    String closedForm() {
        Reaction reaction = outcome.reaction();
        return "your trace grows ×" + Figures.text(reaction.growth()) + " in the reaction time of "
                + Figures.text(reaction.seconds()) + " s at p99; this policy covers ×"
                + Figures.text(reaction.covered());
    }

    String title() {
        return outcome.experiment().service().name() + " under " + outcome.loadTitle();
    }

    /** Says whether it holds, in a few words. */
    String verdict() {
        Quantiles overload = outcome.summary().overloadMinutes();
        if (overload.p90() == 0) {
            return "It holds";
        }
        return overload.p50() == 0 ? "It holds in most runs" : "It does not hold";
    }

    /** Says how much of what the verdict rests on. */
    String grounds() {
        Quantiles overload = outcome.summary().overloadMinutes();
        String seeds =
                outcome.scores().size() == 1 ? "1 seed" : outcome.scores().size() + " seeds";
        if (overload.p90() == 0) {
            double worst = worst(Score::overloadMinutes);
            return worst == 0
                    ? "no overload with any of " + seeds + "."
                    : "no overload with nine tenths of " + seeds + ", " + Figures.text(worst)
                            + " minutes with the worst.";
        }
        return Figures.text(overload.p50()) + " minutes of overload at the median over " + seeds + ", "
                + Figures.text(overload.p90()) + " at p90.";
    }

    /** Returns what a closer look at the runs adds. */
    List<String> details() {
        List<String> details = new ArrayList<>();
        if (worst(Score::overloadSeconds) > 0) {
            details.add(Figures.percent(median(score -> share(score.overloadRequests(), score.requests())))
                    + " of the requests arrived in overload; the longest overload lasted "
                    + Clock.length(median(Score::longestOverloadSeconds)) + " (both at the median).");
        }
        double shed = median(score -> share(score.shedRequests(), score.requests()));
        if (shed > 0) {
            details.add(Figures.percent(shed) + " of the requests waited longer than their clients do ("
                    + Notation.of(outcome.experiment().parameters().of(Parameter.CLIENT_TIMEOUT))
                    + " s) and were shed.");
        }
        if (!outcome.scores().isEmpty()) {
            Score first = outcome.scores().get(0);
            details.add("The worst minute of the first seed began at " + clock.at(first.worstMinute()) + ": "
                    + worstMinute(first) + ".");
        }
        beginning().ifPresent(details::add);
        int max = outcome.experiment().service().max();
        if (overloaded().anyMatch(bucket -> bucket.desired() >= max)) {
            details.add("Its maximum of " + max + " tasks was reached in overload.");
        }
        return details;
    }

    /** Says so where the run only begins with too few tasks. */
    private Optional<String> beginning() {
        int initial = outcome.experiment().initialTasks();
        return overloaded()
                .findFirst()
                .filter(bucket -> bucket.second() == 0 && bucket.demand() > initial)
                .map(bucket -> "It begins in overload: with " + initial + " tasks, where "
                        + Figures.text(bucket.demand()) + " are needed.");
    }

    private Stream<Bucket> overloaded() {
        return outcome.timeline().buckets().stream().filter(bucket -> bucket.overloadSeconds() > 0);
    }

    private static String worstMinute(Score score) {
        return Double.isInfinite(score.worstMinuteUtilisation())
                ? "nothing served"
                : Figures.percent(score.worstMinuteUtilisation()) + " of the capacity in use";
    }

    /** Returns one line for each code of the warnings: when it was first, what it says, how often more. */
    List<List<String>> warnings() {
        Map<String, List<Warning>> byCode = new LinkedHashMap<>();
        for (Warning warning : outcome.timeline().warnings()) {
            byCode.computeIfAbsent(warning.code(), code -> new ArrayList<>()).add(warning);
        }
        List<List<String>> rows = new ArrayList<>();
        byCode.forEach((code, warnings) -> {
            Warning first = warnings.get(0);
            String more = warnings.size() == 1
                    ? ""
                    : " (and " + (warnings.size() == 2 ? "once" : warnings.size() - 1 + " times") + " more)";
            rows.add(List.of(
                    code,
                    first.second() == 0 ? "all along" : clock.at(first.second()),
                    clock.told(first.message()) + more));
        });
        return rows;
    }

    /** Says what it costs together, and from when the prices are. */
    String total() {
        String where = outcome.region().isEmpty() ? "" : " in " + outcome.region();
        return Tables.total(outcome) + " Prices of " + report.pricesDate() + where + ".";
    }

    /** Says what stands in the table of the ledger. */
    String ledger() {
        return report.ledger()
                .map(this::told)
                .orElse("Every assumption with its value and its range; how far the answer moves was not asked for.");
    }

    private String told(Ledger ledger) {
        boolean whole = ledger.fromSecond() == 0
                && ledger.untilSecond() >= outcome.load().seconds();
        String part = whole
                ? "the whole load"
                : "the busiest part of the load, " + clock.at(ledger.fromSecond()) + " to "
                        + clock.at(ledger.untilSecond());
        return "Every assumption, its value, and between which medians the answer moves while it alone goes through its range: "
                + part + " with " + ledger.seeds() + (ledger.seeds() == 1 ? " seed." : " seeds.");
    }

    /** Says which decisions follow. */
    String decisions(DecisionLines lines, int most) {
        if (lines.size() == 0) {
            return "None: no policy acted.";
        }
        return lines.size() <= most
                ? "All of the first seed:"
                : "The " + most + " that tell most, of " + lines.size() + " of the first seed:";
    }

    /** States the model, so that nobody has to guess what a figure means. */
    List<String> model() {
        String limit = Notation.of(outcome.experiment().parameters().of(Parameter.OVERLOAD_UTILISATION));
        List<String> model = new ArrayList<>();
        model.add("Load: each rate holds until the next row; the last row marks the end.");
        model.add("Capacity: one task does " + Figures.text(outcome.experiment().requestsPerSecondPerTask())
                + " requests a second.");
        model.add("Overload: more arrives than " + limit + " % of what the serving tasks can do.");
        model.add("What does not fit waits, and is shed once its client gives up.");
        model.add(
                "The wait before a task with room is that of M/M/1, each task a line of its own: indicative only, for no"
                        + " application arrives and serves like that. What came at full use is not in it.");
        model.add(
                "Quantiles: p90 is the least value that nine tenths of the seeds stay at or below; p10 and p50 alike.");
        model.add("Decisions, warnings and the picture are those of the first seed"
                + (outcome.experiment().start().isPresent()
                        ? "; times are UTC."
                        : "; times are hours since the start."));
        model.add("The optimum knows the whole load ahead; it keeps the minimum and gets the first tasks for free.");
        return model;
    }

    private double worst(ToDoubleFunction<Score> figure) {
        return outcome.scores().stream().mapToDouble(figure).max().orElse(0);
    }

    private double median(ToDoubleFunction<Score> figure) {
        double[] sorted = outcome.scores().stream().mapToDouble(figure).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(sorted.length + 1) / 2 - 1];
    }

    private static double share(double part, double all) {
        return all == 0 ? 0 : part / all;
    }
}
