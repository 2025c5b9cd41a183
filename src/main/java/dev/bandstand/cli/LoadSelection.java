package dev.bandstand.cli;

import dev.bandstand.simulation.load.Alignment;
import dev.bandstand.simulation.load.Gaps;
import dev.bandstand.simulation.load.Load;
import dev.bandstand.simulation.load.LoadOptions;
import dev.bandstand.simulation.load.Loads;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/** How loads are read. */
final class LoadSelection {

    @Option(
            names = "--start",
            paramLabel = "TIME",
            description =
                    "The moment at which a load begins whose times are seconds, as in 2026-11-27T08:00:00Z. Needed once the"
                            + " service has a schedule.")
    private Optional<String> start = Optional.empty();

    @Option(
            names = "--load-scale",
            paramLabel = "NUMBER",
            description = "What each rate is multiplied by, as in 10 or 1/300. Default: 1.")
    private Optional<String> scale = Optional.empty();

    @Option(
            names = "--load-align",
            paramLabel = "none|day|week",
            description =
                    "What of a dated load's own time is kept when --start gives another: nothing, the time of the day,"
                            + " or the day of the week too. Default: none.")
    private Optional<String> align = Optional.empty();

    @Option(
            names = "--load-gaps",
            paramLabel = "refuse|hold|zero",
            description = "What missing rows are, where they are many or several in one place. Default: refuse.")
    private Optional<String> gaps = Optional.empty();

    /** Looks at the loads of {@code --load}, at least one. */
    List<Load> openAll(List<String> given) {
        if (given.isEmpty()) {
            throw new Stop(Stop.BAD_INPUT, "--load must name a file or a generator, see --help");
        }
        return given.stream().map(this::open).toList();
    }

    /** Looks at a load from a file or a generator. */
    Load open(String load) {
        return Loads.open(load, options());
    }

    private LoadOptions options() {
        Optional<Instant> moment = Given.read("--start", start, LoadOptions::moment);
        Optional<Double> factor = Given.read("--load-scale", scale, LoadOptions::scale);
        Alignment alignment = Given.read("--load-align", align, Alignment::of).orElse(Alignment.NONE);
        Gaps way = Given.read("--load-gaps", gaps, Gaps::of).orElse(Gaps.REFUSE);
        if (alignment != Alignment.NONE && moment.isEmpty()) {
            throw new Stop(Stop.BAD_INPUT, "--load-align must come with --start, got: " + alignment.word() + " alone");
        }
        return new LoadOptions(moment, factor.map(OptionalDouble::of).orElse(OptionalDouble.empty()), alignment, way);
    }
}
