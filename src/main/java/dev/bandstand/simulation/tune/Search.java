package dev.bandstand.simulation.tune;

import dev.bandstand.scaling.ScalingPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the cheapest plan that keeps its limits with every seed: a coarse grid over the usual kinds of policies, then one knob
 * after the other from the best of them, at first with few seeds. Nothing in it is left to chance.
 */
final class Search {

    private static final int GRID_SEEDS = 2;
    private static final int FEW_SEEDS = 5;
    private static final int STARTS = 3;
    private static final int ROUNDS = 3;
    private static final int BATCH = 6;
    private static final int MOST_CHECKED = 60;

    private final Workbench bench;
    private final Needs needs;
    private final Trials trials;
    private final List<Part> train;
    private final Map<ScalingPlan, Trial> tried = new LinkedHashMap<>();
    private int count;

    Search(Workbench bench, Needs needs) {
        this.bench = bench;
        this.needs = needs;
        this.trials = new Trials(bench);
        this.train = bench.train();
    }

    /** Returns how many plans were tried, those with more seeds counted again. */
    int count() {
        return count;
    }

    /** Returns the cheapest plan that keeps the limits, else the one that exceeds them least. */
    Trial best() {
        int few = Math.min(FEW_SEEDS, bench.seeds());
        for (ScalingPlan start : starts()) {
            descend(start, few, ROUNDS);
        }
        Trial found = checked();
        tried.clear();
        return descend(found.plan(), bench.seeds(), 1);
    }

    /** Returns the best plan of each kind, the best kinds first; today's where the limits leave no other. */
    private List<ScalingPlan> starts() {
        double meanTasks = train.stream()
                        .mapToDouble(part -> part.load().facts().mean())
                        .max()
                        .orElse(0)
                / needs.requestsPerSecondPerTask();
        List<Trial> best = new ArrayList<>();
        for (List<ScalingPlan> kind : Shapes.grid(bench.plan(), needs, meanTasks)) {
            run(kind, Math.min(GRID_SEEDS, bench.seeds())).stream()
                    .min(Trial.ORDER)
                    .ifPresent(best::add);
        }
        if (best.isEmpty()) {
            return List.of(bench.plan());
        }
        return best.stream().sorted(Trial.ORDER).limit(STARTS).map(Trial::plan).toList();
    }

    /** Turns one knob after the other as long as that helps. */
    private Trial descend(ScalingPlan start, int seeds, int rounds) {
        Trial best = run(List.of(start), seeds).get(0);
        remember(List.of(best));
        for (int round = 0; round < rounds; round++) {
            Trial before = best;
            int knobs = Knobs.of(best.plan(), needs).size();
            for (int knob = 0; knob < knobs; knob++) {
                best = turn(best, knob, seeds);
            }
            if (!best.beats(before)) {
                break;
            }
        }
        return best;
    }

    private Trial turn(Trial best, int knob, int seeds) {
        List<List<ScalingPlan>> lines = Knobs.of(best.plan(), needs);
        if (knob >= lines.size() || lines.get(knob).isEmpty()) {
            return best;
        }
        List<Trial> line = run(lines.get(knob), seeds);
        remember(line);
        Trial other = line.stream().min(Trial.ORDER).orElse(best);
        return other.beats(best) ? other : best;
    }

    /** Tries with all seeds what was good with few of them, the cheapest first. */
    private Trial checked() {
        List<ScalingPlan> promising =
                tried.values().stream().sorted(Trial.ORDER).map(Trial::plan).toList();
        @Nullable Trial best = null;
        for (int from = 0; from < Math.min(MOST_CHECKED, promising.size()); from += BATCH) {
            List<ScalingPlan> batch = promising.subList(from, Math.min(promising.size(), from + BATCH));
            Trial bestOfBatch =
                    run(batch, bench.seeds()).stream().min(Trial.ORDER).orElseThrow();
            best = best == null || Trial.ORDER.compare(bestOfBatch, best) < 0 ? bestOfBatch : best;
            if (best.keeps()) {
                return best;
            }
        }
        return Objects.requireNonNull(best);
    }

    private List<Trial> run(List<ScalingPlan> plans, int seeds) {
        count += plans.size();
        return trials.of(plans, train, seeds);
    }

    private void remember(List<Trial> some) {
        some.forEach(trial -> tried.putIfAbsent(trial.plan(), trial));
    }
}
