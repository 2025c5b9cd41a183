package dev.bandstand.cli;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.load.LoadJudge;
import dev.bandstand.review.load.LoadTrial;
import dev.bandstand.simulation.load.Load;
import dev.bandstand.simulation.score.Budget;
import dev.bandstand.simulation.service.ScalableService;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Under which load a review tries scaling that changes. */
final class TrialOptions {

    private static final int MOST_SEEDS = 10_000;

    @Option(
            names = "--load",
            paramLabel = "FILE|GENERATOR",
            description = "A load as of simulate, under which services are tried whose scaling changes.")
    private Optional<String> load = Optional.empty();

    @Mixin
    private LoadSelection loads = new LoadSelection();

    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Option(names = "--seeds", paramLabel = "N", description = "How many runs with chances of their own. Default: 20.")
    private String seeds = "20";

    /** Returns the region of the command line. */
    Optional<String> region() {
        return options.region();
    }

    /** Reads the load, where there is one. */
    Optional<Load> read(Optional<Budget> budget) {
        Given.read("--seeds", seeds, Given.whole(1, MOST_SEEDS));
        if (load.isEmpty()) {
            if (options.isGiven() || budget.isPresent()) {
                throw new Stop(
                        Stop.BAD_INPUT,
                        "--load must be given for "
                                + (options.isGiven() ? "what only a simulation asks" : "the budget of a simulation")
                                + ", got: none");
            }
            return Optional.empty();
        }
        options.check();
        return Optional.of(loads.openAll(load.stream().toList()).get(0));
    }

    /** Returns who tries it. */
    LoadJudge judge(Comparison comparison, Load opened, Optional<Budget> budget, Optional<String> place) {
        return LoadJudge.of(
                comparison,
                new LoadTrial(
                        opened,
                        Integer.parseInt(seeds),
                        service -> options.experiment(service, opened),
                        service -> region(service, place),
                        budget));
    }

    private static String region(ScalableService service, Optional<String> place) {
        return service.region()
                .or(() -> place)
                .orElseThrow(() -> new Stop(
                        Stop.BAD_INPUT,
                        "--region must be given: the prices depend on it, and the template does not say it"));
    }
}
