package dev.bandstand.simulation;

import dev.bandstand.prices.Prices;
import dev.bandstand.simulation.load.Load;
import dev.bandstand.simulation.load.LoadPart;
import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.parameter.Parameters;
import dev.bandstand.simulation.parameter.Spread;
import dev.bandstand.simulation.score.LedgerRow;
import dev.bandstand.simulation.score.Quantiles;
import dev.bandstand.simulation.score.Score;
import dev.bandstand.simulation.score.Span;
import dev.bandstand.simulation.score.TaskPrice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The fidelity ledger: each assumption of the model, and how far the answer moves while it alone goes through its range. All
 * variants have the luck of the same few seeds; of a load of more than two days they see the busiest time and the day and a half
 * before it, from the count that the first run had there.
 *
 * @param fromSecond where the part of the load begins
 * @param untilSecond where it ends
 * @param seeds how many runs there are of each variant
 * @param rows the assumptions, the one that moves the answer farthest first
 */
public record Ledger(long fromSecond, long untilSecond, int seeds, List<LedgerRow> rows) {

    private static final int SEEDS = 10;
    private static final long DAY = 86_400;

    /** Copies the rows. */
    public Ledger {
        rows = List.copyOf(rows);
    }

    /**
     * Simulates all variants.
     *
     * @param outcome what was found without a change
     * @param load the load of {@code outcome}
     * @param prices the prices
     */
    public static Ledger of(Outcome outcome, Load load, Prices prices) {
        LoadPart part = part(outcome, load);
        Experiment experiment = within(outcome, part);
        List<Parameter> changed = new ArrayList<>();
        List<Experiment> variants = new ArrayList<>(List.of(experiment));
        for (Parameter parameter : Parameter.values()) {
            for (Spread value : others(experiment.parameters(), parameter)) {
                changed.add(parameter);
                variants.add(with(experiment, parameter, value));
            }
        }
        int seeds = Math.min(SEEDS, outcome.scores().size());
        List<List<Score>> scores = Simulator.scores(variants, part, seeds);
        TaskPrice price = new TaskPrice(experiment.service(), prices);
        List<LedgerRow> rows = new ArrayList<>();
        for (Parameter parameter : Parameter.values()) {
            List<List<Score>> ofIt = new ArrayList<>(List.of(scores.get(0)));
            for (int i = 0; i < changed.size(); i++) {
                if (changed.get(i) == parameter) {
                    ofIt.add(scores.get(i + 1));
                }
            }
            rows.add(row(parameter, experiment.parameters().of(parameter), ofIt, price));
        }
        rows.sort(Comparator.comparingDouble(
                        (LedgerRow row) -> -row.overloadMinutes().width())
                .thenComparingDouble(row -> -row.costUsd().map(Span::width).orElse(0.0)));
        return new Ledger(part.from(), part.until(), seeds, rows);
    }

    private static List<Spread> others(Parameters parameters, Parameter parameter) {
        return parameter.range().stream()
                .distinct()
                .filter(value -> !value.equals(parameters.of(parameter)))
                .toList();
    }

    private static LedgerRow row(Parameter parameter, Spread value, List<List<Score>> scores, TaskPrice price) {
        List<Double> overload = new ArrayList<>();
        List<Double> costs = new ArrayList<>();
        for (List<Score> variant : scores) {
            overload.add(
                    median(variant.stream().mapToDouble(Score::overloadMinutes).toArray()));
            double[] usd = variant.stream()
                    .flatMap(score -> price.usd(score.taskSeconds(), score.spotTaskSeconds()).stream())
                    .mapToDouble(each -> each)
                    .toArray();
            if (usd.length == variant.size()) {
                costs.add(median(usd));
            }
        }
        return new LedgerRow(
                parameter,
                value,
                span(overload),
                costs.size() == scores.size() ? Optional.of(span(costs)) : Optional.empty());
    }

    private static double median(double... figures) {
        return Quantiles.of(figures).p50();
    }

    private static Span span(List<Double> figures) {
        return new Span(
                figures.stream().mapToDouble(each -> each).min().orElseThrow(),
                figures.stream().mapToDouble(each -> each).max().orElseThrow());
    }

    /** Begins and ends where buckets do, for there the count is known. */
    private static LoadPart part(Outcome outcome, Load load) {
        long seconds = outcome.load().seconds();
        if (seconds <= 2 * DAY) {
            return new LoadPart(load, load.title(), 0, seconds);
        }
        Bucket busiest = outcome.timeline().buckets().stream()
                .max(Comparator.comparingDouble(Bucket::demand))
                .orElseThrow();
        long width = outcome.timeline().buckets().get(0).seconds();
        long from = Math.max(0, busiest.second() - DAY * 3 / 2) / width * width;
        return new LoadPart(load, load.title(), from, Math.min(seconds, busiest.second() + Math.max(width, DAY / 2)));
    }

    private static Experiment within(Outcome outcome, LoadPart part) {
        Experiment experiment = outcome.experiment();
        if (part.from() == 0) {
            return experiment;
        }
        List<Bucket> buckets = outcome.timeline().buckets();
        int before = (int) (part.from() / buckets.get(0).seconds()) - 1;
        Optional<Instant> start = experiment.start().map(moment -> moment.plusSeconds(part.from()));
        return new Experiment(
                experiment.service(),
                experiment.requestsPerSecondPerTask(),
                experiment.parameters(),
                experiment.scenarios().stream()
                        .flatMap(scenario -> later(scenario, part.from()).stream())
                        .toList(),
                start,
                (int) Math.round(buckets.get(before).desired()));
    }

    /** Returns a scenario of the part; empty for one that came before it. */
    private static Optional<Scenario> later(Scenario scenario, long from) {
        Scenario moved;
        long second;
        if (scenario instanceof Scenario.Deployment deployment) {
            second = deployment.second() - from;
            moved = new Scenario.Deployment(second);
        } else {
            Scenario.SpotLoss loss = (Scenario.SpotLoss) scenario;
            second = loss.second() - from;
            moved = new Scenario.SpotLoss(loss.share(), second, loss.seconds());
        }
        return second < 0 ? Optional.empty() : Optional.of(moved);
    }

    private static Experiment with(Experiment experiment, Parameter parameter, Spread value) {
        return new Experiment(
                experiment.service(),
                experiment.requestsPerSecondPerTask(),
                experiment.parameters().with(parameter, value),
                experiment.scenarios(),
                experiment.start(),
                experiment.initialTasks());
    }
}
