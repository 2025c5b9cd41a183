package dev.bandstand.simulation.tune;

import dev.bandstand.scaling.ScalingPlan;
import dev.bandstand.simulation.Experiment;
import dev.bandstand.simulation.Recorder;
import dev.bandstand.simulation.Run;
import dev.bandstand.simulation.load.LoadCursor;
import dev.bandstand.simulation.score.Score;
import dev.bandstand.simulation.service.ScalableService;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Tries plans: all of them in lockstep over one pass of each load, each with the same luck under the same seed. */
final class Trials {

    /** The use of the tasks with which a run begins, so that no plan pays for a start in the middle of the load. */
    private static final double USE_AT_THE_START = 0.7;

    /** Runs that go in lockstep; the rest of a batch goes beside them. */
    private static final int LOCKSTEP = 64;

    private final Workbench bench;

    Trials(Workbench bench) {
        this.bench = bench;
    }

    /** Tries plans on parts, each with the seeds from 1. */
    List<Trial> of(List<ScalingPlan> plans, List<Part> parts, int seeds) {
        int group = Math.max(1, LOCKSTEP / seeds);
        int groups = (plans.size() + group - 1) / group;
        return IntStream.range(0, groups)
                .parallel()
                .mapToObj(i -> plans.subList(i * group, Math.min(plans.size(), (i + 1) * group)))
                .map(some -> together(some, parts, seeds))
                .flatMap(List::stream)
                .toList();
    }

    /** Returns how the service goes with its own scaling, by part and then by seed. */
    List<List<Score>> today(List<Part> parts, int seeds) {
        List<List<Score>> scores = new ArrayList<>();
        for (Part part : parts) {
            scores.add(run(List.of(experiment(bench.today().service(), part)), part, seeds)
                    .get(0));
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
            List<List<Score>> ofPart = run(experiments, part, seeds);
            for (int i = 0; i < plans.size(); i++) {
                scores.get(i).add(ofPart.get(i));
            }
        }
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            trials.add(new Trial(
                    plans.get(i),
                    scores.get(i),
                    bench.figures().excess(parts, scores.get(i)),
                    bench.figures().price(scores.get(i))));
        }
        return trials;
    }

    private static List<List<Score>> run(List<Experiment> experiments, Part part, int seeds) {
        List<Run> runs = new ArrayList<>();
        for (Experiment experiment : experiments) {
            for (int seed = 1; seed <= seeds; seed++) {
                runs.add(new Run(experiment, seed, Recorder.NONE));
            }
        }
        try (LoadCursor cursor = part.load().open()) {
            while (cursor.next()) {
                long until = cursor.untilSecond();
                double rate = cursor.requestsPerSecond();
                for (Run run : runs) {
                    run.advance(until, rate);
                }
            }
        }
        List<List<Score>> scores = new ArrayList<>();
        for (int i = 0; i < experiments.size(); i++) {
            scores.add(runs.subList(i * seeds, (i + 1) * seeds).stream()
                    .map(Run::finish)
                    .toList());
        }
        return scores;
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
