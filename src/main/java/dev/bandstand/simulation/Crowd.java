package dev.bandstand.simulation;

import dev.bandstand.simulation.load.Load;
import dev.bandstand.simulation.load.LoadCursor;
import dev.bandstand.simulation.score.Score;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Experiments under the same load, each with the chances of the seeds from 1. All of their runs take the same few pieces before any
 * takes the next: the load is read once and never held, however many runs there are.
 */
final class Crowd {

    private final int seeds;
    private final List<Run> runs;

    /**
     * Gathers the runs.
     *
     * @param experiments what is simulated
     * @param seeds how many runs there are of each
     * @param first hears the run of the first experiment's first seed
     */
    Crowd(List<Experiment> experiments, int seeds, Recorder first) {
        if (seeds < 1) {
            throw new IllegalArgumentException("seeds must be at least 1, got: " + seeds);
        }
        this.seeds = seeds;
        this.runs = IntStream.range(0, experiments.size())
                .boxed()
                .flatMap(which -> runs(experiments.get(which), which == 0 ? first : Recorder.NONE))
                .toList();
    }

    private Stream<Run> runs(Experiment experiment, Recorder first) {
        return IntStream.rangeClosed(1, seeds)
                .mapToObj(seed -> new Run(experiment, seed, seed == 1 ? first : Recorder.NONE));
    }

    /** Lets all runs go through {@code load}; returns how they went, by experiment and seed. */
    List<List<Score>> play(Load load, Pieces.Observer observer) {
        Pieces pieces = new Pieces();
        try (LoadCursor cursor = load.open()) {
            long second = 0;
            while (pieces.fill(cursor)) {
                runs.parallelStream().forEach(pieces::play);
                second = pieces.show(second, observer);
            }
        }
        List<Score> scores = runs.stream().map(Run::finish).toList();
        return IntStream.range(0, scores.size() / seeds)
                .mapToObj(which -> scores.subList(which * seeds, (which + 1) * seeds))
                .toList();
    }
}
