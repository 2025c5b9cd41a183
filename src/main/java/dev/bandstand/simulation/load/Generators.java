package dev.bandstand.simulation.load;

import java.util.List;

/** All generators: their shapes, each with the keys it takes. */
final class Generators {

    static final List<Generator> ALL = List.of(constant(), step());

    private Generators() {}

    private static Generator constant() {
        return Generator.of(
                "constant",
                "the same rate throughout",
                "1h",
                values -> {
                    double rate = values.of("rate");
                    return second -> rate;
                },
                GeneratorKey.rate("rate", 100, "the rate"));
    }

    private static Generator step() {
        return Generator.of(
                "step",
                "a jump from one rate to another",
                "1h",
                values -> {
                    double from = values.of("from");
                    double to = values.of("to");
                    long at = values.seconds("at");
                    return second -> second < at ? from : to;
                },
                GeneratorKey.rate("from", 50, "the rate before"),
                GeneratorKey.rate("to", 500, "the rate after"),
                GeneratorKey.time("at", "10m", "when it jumps"));
    }
}
