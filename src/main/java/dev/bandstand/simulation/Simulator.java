package dev.bandstand.simulation;

import dev.bandstand.prices.Prices;
import dev.bandstand.simulation.load.Load;
import dev.bandstand.simulation.load.LoadFacts;
import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.score.Baseline;
import dev.bandstand.simulation.score.Bill;
import dev.bandstand.simulation.score.ClosedForm;
import dev.bandstand.simulation.score.Demand;
import dev.bandstand.simulation.score.Optimum;
import dev.bandstand.simulation.score.Score;
import dev.bandstand.simulation.score.Steady;
import dev.bandstand.simulation.score.Summary;
import dev.bandstand.simulation.score.TaskPrice;
import dev.bandstand.simulation.service.FargateCapacity;
import dev.bandstand.simulation.service.ScalableService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Simulates a service under a load, as often as there are seeds, and holds it against what else could be done. */
public final class Simulator {

    private static final String BASE = "base template";

    private final Experiment experiment;
    private final Load load;
    private final Prices prices;
    private final Demand demand;
    private final FirstRun first;
    private final ClosedForm closedForm;
    private final Optimum optimum;
    private final Steady peak;
    private final Steady mean;

    private Simulator(Experiment experiment, Load load, Prices prices) {
        LoadFacts facts = load.facts();
        ScalableService service = experiment.service();
        this.experiment = experiment;
        this.load = load;
        this.prices = prices;
        this.demand = demand(experiment);
        this.first = new FirstRun(facts.seconds(), demand);
        this.closedForm = new ClosedForm(service, experiment.parameters(), demand);
        this.optimum = new Optimum(
                OptimumTerms.of(experiment, facts.seconds()), demand, mix(service), first.buckets()::optimum);
        this.peak = new Steady("static at peak", demand.tasks(facts.peak()), demand);
        this.mean = new Steady("static at mean", demand.tasks(facts.mean()), demand);
    }

    /**
     * Simulates.
     *
     * @param experiment what is simulated
     * @param load the load
     * @param seeds how many runs with chances of their own, from seed 1
     * @param base the same experiment with the service of the base template, to hold the result against
     * @param prices the prices of the region
     * @throws IllegalArgumentException if {@code seeds} is below 1
     */
    public static Outcome run(Experiment experiment, Load load, int seeds, Optional<Experiment> base, Prices prices) {
        return new Simulator(experiment, load, prices).run(seeds, base);
    }

    /**
     * Simulates several experiments under the same load in one pass over it, and tells only how they went.
     *
     * @param experiments what is simulated
     * @param load the load
     * @param seeds how many runs of each, from seed 1
     * @return how each seed of each experiment went
     * @throws IllegalArgumentException if {@code seeds} is below 1
     */
    public static List<List<Score>> scores(List<Experiment> experiments, Load load, int seeds) {
        return new Crowd(experiments, seeds, Recorder.NONE).play(load, (from, until, rate) -> {});
    }

    /**
     * Finds the clairvoyant optimum alone, without a run.
     *
     * @return its task-seconds
     */
    public static double optimum(Experiment experiment, Load load) {
        Optimum optimum = new Optimum(
                OptimumTerms.of(experiment, load.facts().seconds()),
                demand(experiment),
                mix(experiment.service()),
                (from, until, tasks) -> {});
        new Crowd(List.of(), 1, Recorder.NONE).play(load, optimum::stretch);
        optimum.finish();
        return optimum.taskSeconds();
    }

    private Outcome run(int seeds, Optional<Experiment> base) {
        List<Experiment> experiments =
                Stream.concat(Stream.of(experiment), base.stream()).toList();
        List<List<Score>> scores = new Crowd(experiments, seeds, first).play(load, this::piece);
        optimum.finish();
        TaskPrice price = new TaskPrice(experiment.service(), prices);
        List<Baseline> baselines = new ArrayList<>();
        base.ifPresent(other -> baselines.add(
                simulated(Summary.of(scores.get(1), optimum.taskSeconds(), new TaskPrice(other.service(), prices)))));
        baselines.add(peak.baseline(mix(experiment.service()), price));
        baselines.add(mean.baseline(mix(experiment.service()), price));
        baselines.add(best(price));
        return new Outcome(
                experiment,
                load.title(),
                load.facts(),
                prices.region(),
                scores.get(0),
                Summary.of(scores.get(0), optimum.taskSeconds(), price),
                Bill.of(experiment.service(), prices, scores.get(0)),
                baselines,
                closedForm.reaction(),
                first.timeline(load.facts().missingRows()));
    }

    /** Sees a piece of the load beside the runs. */
    private void piece(long from, long until, double requestsPerSecond) {
        closedForm.stretch(until, requestsPerSecond);
        optimum.stretch(from, until, requestsPerSecond);
        peak.stretch(from, until, requestsPerSecond);
        mean.stretch(from, until, requestsPerSecond);
    }

    private static Baseline simulated(Summary summary) {
        return new Baseline(
                BASE,
                Optional.empty(),
                summary.overloadMinutes().p50(),
                summary.taskHours().p50(),
                summary.costUsd().map(usd -> usd.p50()),
                Optional.of(summary));
    }

    private Baseline best(TaskPrice price) {
        return new Baseline(
                "optimum",
                Optional.empty(),
                0,
                optimum.taskSeconds() / 3600,
                price.usd(optimum.taskSeconds(), optimum.spotTaskSeconds()));
    }

    private static Demand demand(Experiment experiment) {
        double limit =
                experiment.parameters().of(Parameter.OVERLOAD_UTILISATION).least() / 100;
        return new Demand(experiment.requestsPerSecondPerTask(), limit);
    }

    private static FargateCapacity mix(ScalableService service) {
        return service.capacity() instanceof FargateCapacity fargate ? fargate : FargateCapacity.onDemand();
    }
}
