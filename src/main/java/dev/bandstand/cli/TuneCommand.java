package dev.bandstand.cli;

import dev.bandstand.prices.Prices;
import dev.bandstand.simulation.Experiment;
import dev.bandstand.simulation.load.Load;
import dev.bandstand.simulation.report.Reports;
import dev.bandstand.simulation.score.Budget;
import dev.bandstand.simulation.score.BudgetFile;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.tune.TodaysPlan;
import dev.bandstand.simulation.tune.Tuned;
import dev.bandstand.simulation.tune.Tuner;
import dev.bandstand.simulation.tune.Tuning;
import dev.bandstand.template.Assembly;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Searches the cheapest scaling that holds a load; the launcher synthesizes where no template is named. */
@Command(
        name = "tune",
        sortOptions = false,
        customSynopsis = "bandstand tune [--template FILE|DIR] --load FILE|GENERATOR... [--holdout FILE|GENERATOR]..."
                + " --requests-per-second-per-task N [OPTION...]",
        description = {
            "Searches min, max, targets, steps, periods and cooldowns for the cheapest scaling that keeps a budget with every"
                    + " seed, and prints it as YAML to paste, with the difference to today's and how both go under each load.",
            ""
        },
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:found, and the budget is kept on what was held out too",
            "1:no scaling keeps the budget, or not on what was held out",
            "2:wrong usage or bad input"
        })
final class TuneCommand implements Callable<Integer> {

    private static final int MOST_SEEDS = 1000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TemplateSelection template = new TemplateSelection();

    @Option(
            names = "--load",
            paramLabel = "FILE|GENERATOR",
            description = "A load that the scaling must hold, as for simulate. Can be given several times.")
    private List<String> load = new ArrayList<>();

    @Option(
            names = "--holdout",
            paramLabel = "FILE|GENERATOR",
            description =
                    "A load that the search never sees. Can be given several times. Default: the last third of the days of"
                            + " each load that lasts two whole days.")
    private List<String> holdOut = new ArrayList<>();

    @Mixin
    private LoadSelection loads = new LoadSelection();

    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Option(names = "--seeds", paramLabel = "N", description = "How many runs with chances of their own. Default: 20.")
    private String seeds = "20";

    @Option(
            names = "--budget",
            paramLabel = "FILE",
            description =
                    "The most that figures of the summary may come to, a map in YAML or JSON; every seed must keep it."
                            + " Default: overload in 0.1 %% of the time.")
    private Optional<Path> budget = Optional.empty();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        if (output.lists(spec, options)) {
            return 0;
        }
        template.check();
        options.check();
        options.refuseScenarios();
        int runs = Given.read("--seeds", seeds, Given.whole(1, MOST_SEEDS));
        Optional<Budget> limits = budget.map(BudgetFile::read);
        limits.ifPresent(TuneCommand::check);
        List<Load> train = loads.openAll(load);
        List<Load> test = holdOut.stream().map(loads::open).toList();
        return output.onlyChecks() ? 0 : tune(train, test, runs, limits);
    }

    private int tune(List<Load> train, List<Load> test, int runs, Optional<Budget> limits) {
        Assembly assembly = template.assembly();
        ScalableService service = template.service(assembly);
        Prices prices = Prices.of(options.region(service));
        test.forEach(each -> options.experiment(service, each));
        List<Experiment> experiments =
                train.stream().map(each -> options.experiment(service, each)).toList();
        Tuned tuned = Tuner.tune(new Tuning(
                experiments.get(0),
                TodaysPlan.of(service, assembly),
                train,
                test,
                limits,
                prices,
                runs,
                options.initialTasks()));
        String markdown = tuned.markdown();
        String json = tuned.json();
        output.folder()
                .ifPresent(folder -> Reports.write(
                        new TreeMap<>(Map.of(
                                "tuned.md",
                                markdown,
                                "tuned.json",
                                json,
                                "scaling.yaml",
                                String.join("\n", tuned.yaml()) + "\n")),
                        folder));
        output.print(spec, output.isJson() ? json : markdown);
        return tuned.keepsInTraining() && tuned.keepsHeldOut() ? 0 : Stop.FINDINGS;
    }

    private static void check(Budget budget) {
        if (budget.limits().containsKey("aboveOptimumPercent")) {
            throw new Stop(
                    Stop.BAD_INPUT,
                    "--budget must leave out aboveOptimumPercent for tune, got: "
                            + budget.limits().get("aboveOptimumPercent"));
        }
    }
}
