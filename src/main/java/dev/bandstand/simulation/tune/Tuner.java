package dev.bandstand.simulation.tune;

import dev.bandstand.scaling.TaskRange;
import dev.bandstand.simulation.load.Load;
import dev.bandstand.simulation.parameter.Parameter;
import dev.bandstand.simulation.score.Demand;
import dev.bandstand.simulation.score.TaskPrice;
import dev.bandstand.simulation.service.ScalableService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Searches the cheapest scaling that keeps a budget, and holds it against today's. */
public final class Tuner {

    /** The minimum below which no plan goes, unless today's is lower: one task alone has nobody to stand in for it. */
    private static final int LEAST_MIN = 2;

    private Tuner() {}

    /** Searches, and tries what was found on what was held out. */
    public static Tuned tune(Tuning tuning) {
        ScalableService service = tuning.today().service();
        Workbench bench = new Workbench(
                tuning.today(),
                tuning.plan().plan(),
                tuning.plan().kept(),
                parts(tuning),
                tuning.seeds(),
                new Measure(new TaskPrice(service, tuning.prices())),
                tuning.initialTasks());
        Search search = new Search(bench, needs(tuning, bench));
        Trial found = search.best();
        Trials trials = new Trials(bench);
        List<Outlook> outlooks = new ArrayList<>();
        var today = trials.today(bench.parts(), tuning.seeds());
        var tuned = trials.of(List.of(found.plan()), bench.parts(), tuning.seeds())
                .get(0)
                .scores();
        for (int i = 0; i < bench.parts().size(); i++) {
            Part part = bench.parts().get(i);
            outlooks.add(Outlook.of(part, "today", today.get(i), bench.measure()));
            outlooks.add(Outlook.of(part, "tuned", tuned.get(i), bench.measure()));
        }
        return new Tuned(
                tuning,
                PlanYaml.of(found.plan()),
                LineDifference.of(PlanYaml.of(tuning.plan().plan()), PlanYaml.of(found.plan())),
                outlooks,
                search.count());
    }

    private static List<Part> parts(Tuning tuning) {
        List<Part> train = new ArrayList<>();
        List<Part> heldOut = new ArrayList<>();
        for (Load load : tuning.loads()) {
            Optional<Days> days = tuning.holdOut().isEmpty() ? Days.of(load) : Optional.empty();
            train.add(Part.of(load, days.map(Days::train).orElse(load), false, tuning.budget()));
            days.ifPresent(split -> heldOut.add(Part.of(load, split.holdOut(), true, tuning.budget())));
        }
        tuning.holdOut().forEach(load -> heldOut.add(Part.of(load, load, true, tuning.budget())));
        train.addAll(heldOut);
        return train;
    }

    private static Needs needs(Tuning tuning, Workbench bench) {
        double perTask = tuning.today().requestsPerSecondPerTask();
        double limit =
                tuning.today().parameters().of(Parameter.OVERLOAD_UTILISATION).least() / 100;
        Demand demand = new Demand(perTask, limit);
        int peak = bench.train().stream()
                .mapToInt(part -> demand.tasks(part.load().facts().peak()))
                .max()
                .orElse(1);
        ScalableService service = tuning.today().service();
        double most = tuning.budget()
                .map(budget -> budget.limits().getOrDefault("peakTasks", (double) TaskRange.MOST_TASKS))
                .orElse((double) TaskRange.MOST_TASKS);
        return new Needs(
                perTask,
                Math.min(TaskRange.MOST_TASKS, Math.max(1, peak)),
                Math.min(LEAST_MIN, service.min()),
                (int) Math.max(1, Math.min(TaskRange.MOST_TASKS, most)),
                service.targetGroup().isPresent());
    }
}
