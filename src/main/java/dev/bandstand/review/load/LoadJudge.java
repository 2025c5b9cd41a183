package dev.bandstand.review.load;

import dev.bandstand.prices.Prices;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.ScalingJudge;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.finding.Verdict;
import dev.bandstand.simulation.Experiment;
import dev.bandstand.simulation.Outcome;
import dev.bandstand.simulation.Simulator;
import dev.bandstand.simulation.score.Baseline;
import dev.bandstand.simulation.score.BudgetLine;
import dev.bandstand.simulation.score.Summary;
import dev.bandstand.simulation.service.CannotSimulate;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.ServiceReader;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tries a load on a service whose scaling changes, as it was and as it will be, with the same chances. Each is simulated once. */
public final class LoadJudge implements ScalingJudge {

    private final Assembly base;
    private final Assembly head;
    private final LoadTrial trial;
    private final SortedMap<String, Optional<Verdict>> known = new TreeMap<>();
    private final List<BudgetLine> exceeded = new ArrayList<>();

    private LoadJudge(Comparison comparison, LoadTrial trial) {
        this.base = comparison.base();
        this.head = comparison.head();
        this.trial = trial;
    }

    /** Returns the comparison with the verdicts of a trial. */
    public static LoadJudge of(Comparison comparison, LoadTrial trial) {
        return new LoadJudge(comparison, trial);
    }

    @Override
    public Optional<Verdict> judge(String stack, String service) {
        String key = stack + "." + service;
        Optional<Verdict> verdict = known.get(key);
        if (verdict == null) {
            verdict = head.stack(stack)
                    .flatMap(found -> found.template().resource(service))
                    .map(this::judge);
            known.put(key, verdict);
        }
        return verdict;
    }

    /** Returns the limits of the budget that services exceed which were judged until now, in the order in which they were. */
    public List<BudgetLine> exceeded() {
        return List.copyOf(exceeded);
    }

    private Verdict judge(Resource service) {
        try {
            return judge(ServiceReader.read(head, Optional.of(service.logicalId())));
        } catch (CannotSimulate e) {
            return new Verdict(
                    Severity.WARNING,
                    "No simulation tells whether it holds " + trial.load().title() + ": " + e.getMessage());
        }
    }

    private Verdict judge(ScalableService service) {
        Experiment experiment = trial.experiments().apply(service);
        Optional<Experiment> before = before(service);
        Outcome outcome = Simulator.run(
                experiment,
                trial.load(),
                trial.seeds(),
                before,
                Prices.of(trial.regions().apply(service)));
        List<BudgetLine> broken =
                trial.budget().map(budget -> budget.judge(outcome.summary())).orElse(List.of()).stream()
                        .filter(BudgetLine::exceeded)
                        .toList();
        exceeded.addAll(broken);
        return new Weighing(outcome, was(outcome), broken, trial.seeds()).verdict();
    }

    /** The service may be new to scaling, or have scaled in a way that can not be followed. */
    private Optional<Experiment> before(ScalableService service) {
        try {
            return Optional.of(trial.experiments().apply(ServiceReader.read(base, Optional.of(service.logicalId()))));
        } catch (CannotSimulate e) {
            return Optional.empty();
        }
    }

    private static Optional<Summary> was(Outcome outcome) {
        for (Baseline baseline : outcome.baselines()) {
            if (baseline.summary().isPresent()) {
                return baseline.summary();
            }
        }
        return Optional.empty();
    }
}
