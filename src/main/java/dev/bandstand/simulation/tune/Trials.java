package dev.bandstand.simulation.tune;

import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.simulation.Experiment;
import dev.bandstand.simulation.Simulator;
import dev.bandstand.simulation.score.Score;
import dev.bandstand.simulation.service.ScalableService;
import java.util.ArrayList;
import java.util.List;

/** Tries plans: all of them in lockstep over one pass of each load, each with the same luck under the same seed. */
final class Trials {

    /** The use of the tasks with which a run begins, so that no plan pays for a start in the middle of the load. */
    private static final double USE_AT_THE_START = 0.7;

    /** The most runs that go in lockstep: what they remember must fit into memory. */
    private static final int LOCKSTEP = 2000;

    private final Workbench bench;

    Trials(Workbench bench) {
        this.bench = bench;
    }

    /** Tries plans on parts, each with the seeds from 1. */
    List<Trial> of(List<ScalingPlan> plans, List<Part> parts, int seeds) {
        int group = Math.max(1, LOCKSTEP / seeds);
        List<Trial> trials = new ArrayList<>();
        for (int from = 0; from < plans.size(); from += group) {
            trials.addAll(together(plans.subList(from, Math.min(plans.size(), from + group)), parts, seeds));
        }
        return trials;
    }

    /** Returns how the service goes with its own scaling, by part and then by seed. */
    List<List<Score>> today(List<Part> parts, int seeds) {
        List<List<Score>> scores = new ArrayList<>();
        for (Part part : parts) {
            List<Experiment> own = List.of(experiment(bench.today().service(), part));
            scores.add(Simulator.scores(own, part.load(), seeds).get(0));
        }
        return scores;
    }

    private List<Trial> together(List<ScalingPlan> plans, List<Part> parts, int seeds) {
        List<List<List<Score>>> scores = new ArrayList<>();
        plans.forEach(plan -> scores.add(new ArrayList<>()));
        for (Part part : parts) {
            List<Experiment> experiments = plans.stream()
                    .map(plan -> experiment(PlanInService.of(bench.today().service(), plan, bench.kept()), part))
                    .toList();
            List<List<Score>> ofPart = Simulator.scores(experiments, part.load(), seeds);
            for (int i = 0; i < plans.size(); i++) {
                scores.get(i).add(ofPart.get(i));
            }
        }
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            trials.add(new Trial(
                    plans.get(i),
                    scores.get(i),
                    bench.measure().excess(parts, scores.get(i)),
                    bench.measure().price(scores.get(i))));
        }
        return trials;
    }

    private Experiment experiment(ScalableService service, Part part) {
        Experiment today = bench.today();
        double needed = part.firstRate() / today.requestsPerSecondPerTask() / USE_AT_THE_START;
        int initial = bench.initialTasks()
                .orElseGet(() -> Math.max(service.desiredCount().orElse(0), (int) Math.ceil(needed)));
        return new Experiment(
                service,
                today.requestsPerSecondPerTask(),
                today.parameters(),
                List.of(),
                part.load().start(),
                Math.max(service.min(), Math.min(Math.max(service.min(), service.max()), initial)));
    }
}
