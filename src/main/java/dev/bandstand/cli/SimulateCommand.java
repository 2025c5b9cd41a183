package dev.bandstand.cli;

import dev.bandstand.prices.Prices;
import dev.bandstand.simulation.Experiment;
import dev.bandstand.simulation.Ledger;
import dev.bandstand.simulation.Outcome;
import dev.bandstand.simulation.Simulator;
import dev.bandstand.simulation.load.Load;
import dev.bandstand.simulation.report.Report;
import dev.bandstand.simulation.report.Reports;
import dev.bandstand.simulation.score.Budget;
import dev.bandstand.simulation.score.BudgetFile;
import dev.bandstand.simulation.score.BudgetLine;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.template.Assembly;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells whether the scaling of a template holds a load; the launcher synthesizes where no template is named. */
@Command(
        name = "simulate",
        sortOptions = false,
        customSynopsis = "bandstand simulate [--template FILE|DIR] --load FILE|GENERATOR"
                + " --requests-per-second-per-task N [OPTION...]",
        description = {
            "Tells from a template and a load, without an account, whether the scaling of a service holds, what that costs, and"
                    + " how far it is from the best possible. docs/simulation.md explains the loads, the model and the report.",
            ""
        },
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {"0:simulated, and the budget is kept", "1:the budget is exceeded", "2:wrong usage or bad input"
        })
final class SimulateCommand implements Callable<Integer> {

    private static final int MOST_SEEDS = 10_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TemplateSelection template = new TemplateSelection();

    @Option(
            names = "--load",
            paramLabel = "FILE|GENERATOR",
            description =
                    "The load: a CSV file with times and requests a second, the JSON of aws cloudwatch get-metric-data, or a"
                            + " generator as in step:from=50,to=500,at=10m.")
    private Optional<String> load = Optional.empty();

    @Mixin
    private LoadSelection loads = new LoadSelection();

    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Option(names = "--seeds", paramLabel = "N", description = "How many runs with chances of their own. Default: 200.")
    private String seeds = "200";

    @Option(
            names = "--base",
            paramLabel = "FILE|DIR",
            description = "The template of the base branch, to hold the result against.")
    private Optional<Path> base = Optional.empty();

    @Option(
            names = "--budget",
            paramLabel = "FILE",
            description =
                    "The most that figures of the summary may come to, a map in YAML or JSON; nine seeds in ten must keep it.")
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
        int runs = Given.read("--seeds", seeds, Given.whole(1, MOST_SEEDS));
        Optional<Budget> limits = budget.map(BudgetFile::read);
        Load opened = loads.openAll(load.stream().toList()).get(0);
        return output.onlyChecks() ? 0 : simulate(opened, runs, limits);
    }

    private int simulate(Load opened, int runs, Optional<Budget> limits) {
        Assembly assembly = template.assembly();
        ScalableService service = template.service(assembly);
        Prices prices = Prices.of(options.region(service));
        Experiment experiment = options.experiment(service, opened);
        Optional<Experiment> baseline =
                base.map(Assembly::read).map(other -> options.experiment(template.serviceLike(service, other), opened));
        Outcome outcome = Simulator.run(experiment, opened, runs, baseline, prices);
        List<BudgetLine> lines =
                limits.map(given -> given.judge(outcome.summary())).orElse(List.of());
        Report report = new Report(outcome, Prices.date(), lines, Optional.of(Ledger.of(outcome, opened, prices)));
        output.folder().ifPresent(folder -> Reports.write(report, folder));
        output.print(spec, output.isJson() ? Reports.json(report) : Reports.markdown(report));
        return output.exceeded(spec, lines);
    }
}
