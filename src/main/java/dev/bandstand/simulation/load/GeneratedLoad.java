package dev.bandstand.simulation.load;

/** Opens a load that a generator makes. */
final class GeneratedLoad {

    private GeneratedLoad() {}

    static Load open(Generator generator, String text, LoadOptions options) {
        GeneratorValues values = new GeneratorValues(generator, text);
        if (values.seconds(Generator.DURATION) == 0) {
            throw values.wrong(Generator.DURATION, "longer than 0s");
        }
        if (values.seconds(Generator.PERIOD) == 0) {
            throw values.wrong(Generator.PERIOD, "longer than 0s");
        }
        if (options.align() != Alignment.NONE) {
            throw values.malformed(
                    "load must have dates to be aligned by " + options.align().word() + ", got: seconds");
        }
        Shape shape = generator.shape().apply(values);
        double scale = options.scale().orElse(1);
        LoadFacts facts = facts(cursor(values, shape, scale));
        if (facts.peak() > Rates.MOST) {
            throw values.malformed("rates must be at most 1000000000 with scale and noise, got: " + facts.peak());
        }
        return new OpenedLoad(text, facts, options.start(), () -> cursor(values, shape, scale));
    }

    private static LoadCursor cursor(GeneratorValues values, Shape shape, double scale) {
        return new ShapeCursor(
                second -> shape.at(second) * scale,
                values.seconds(Generator.DURATION),
                values.seconds(Generator.PERIOD),
                values.of(Generator.NOISE),
                values.seconds(Generator.SEED));
    }

    private static LoadFacts facts(LoadCursor cursor) {
        long rows = 0;
        long from = 0;
        double peak = 0;
        double requests = 0;
        try (cursor) {
            while (cursor.next()) {
                double rate = cursor.requestsPerSecond();
                peak = Math.max(peak, rate);
                requests += rate * (cursor.untilSecond() - from);
                from = cursor.untilSecond();
                rows++;
            }
        }
        return new LoadFacts(rows, from, peak, requests / from, 0);
    }
}
