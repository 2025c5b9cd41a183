package dev.bandstand.cli;

import dev.bandstand.cost.CostDifference;
import dev.bandstand.cost.Estimates;
import dev.bandstand.cost.UnknownPlace;
import dev.bandstand.cost.Usage;
import dev.bandstand.cost.UsageFile;
import dev.bandstand.prices.Prices;
import dev.bandstand.prices.UnknownRegion;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.report.Cost;
import dev.bandstand.template.Assembly;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What costs rest on beside the templates. */
final class CostOptions {

    @Option(
            names = "--usage",
            paramLabel = "FILE",
            description = "What is used of what is paid by use, a map in YAML or JSON. Default: as docs/cost.md tells.")
    private Optional<Path> usage = Optional.empty();

    /** Reads the file of usage. */
    Usage usage() {
        return usage.map(UsageFile::read).orElseGet(Usage::standard);
    }

    /** Returns the region whose prices hold where the manifest names none. */
    static Optional<String> place(Optional<String> region, Environment environment) {
        region.ifPresent(Prices::of);
        return region.or(() -> environment.variable("AWS_REGION").filter(name -> !name.isEmpty()));
    }

    /** Refuses a file of usage that speaks of what none of the templates holds; without one, they are not even looked at. */
    void check(Stream<Assembly> assemblies) {
        usage.ifPresent(file -> UsageFile.check(file, assemblies.toList()));
    }

    /** Estimates both sides; a review has more to say than costs, so that it does without them, unless a budget limits them. */
    static Cost cost(Comparison comparison, Usage used, Optional<String> place, ReviewBudget budget) {
        try {
            CostDifference costs = new CostDifference(
                    Estimates.of(comparison.base(), used, place), Estimates.of(comparison.head(), used, place));
            return new Cost(Optional.of(costs), "", budget.judge(costs));
        } catch (UnknownPlace | UnknownRegion e) {
            if (budget.limitsCost()) {
                throw e;
            }
            return new Cost(Optional.empty(), String.valueOf(e.getMessage()), List.of());
        }
    }
}
