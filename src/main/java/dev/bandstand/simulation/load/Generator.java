package dev.bandstand.simulation.load;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a load out of a few numbers, always the same from the same ones.
 *
 * @param name what it is called
 * @param meaning the shape of the load
 * @param keys what can be set
 * @param shape makes the load
 */
record Generator(String name, String meaning, List<GeneratorKey> keys, Function<GeneratorValues, Shape> shape) {

    static final String DURATION = "duration";
    static final String PERIOD = "period";
    static final String NOISE = "noise";
    static final String SEED = "seed";

    /** The keys that all generators have with the same defaults. */
    static final List<GeneratorKey> COMMON = List.of(
            GeneratorKey.time(PERIOD, "1m", "how long each rate holds"),
            GeneratorKey.share(NOISE, 0, "standard deviation of each rate, as a share of it"),
            new GeneratorKey(SEED, GeneratorKey.Unit.SEED, 1, "seed of the noise"));

    Generator {
        keys = List.copyOf(keys);
    }

    /** Makes a generator with keys of its own and those that all have. */
    static Generator of(
            String name, String meaning, String duration, Function<GeneratorValues, Shape> shape, GeneratorKey... own) {
        Stream<GeneratorKey> all = Stream.of(
                        Stream.of(own),
                        Stream.of(GeneratorKey.time(DURATION, duration, "how long the load lasts")),
                        COMMON.stream())
                .flatMap(keys -> keys);
        return new Generator(name, meaning, all.toList(), shape);
    }

    /** Finds the generator that {@code text} begins with. */
    static Optional<Generator> named(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        return Generators.ALL.stream().filter(each -> each.name.equals(name)).findFirst();
    }

    static String names() {
        return Generators.ALL.stream().map(Generator::name).collect(Collectors.joining(", "));
    }
}
