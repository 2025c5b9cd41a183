package dev.bandstand.simulation.load;

import java.util.List;

/** All generators: their shapes, each with the keys it takes. */
final class Generators {

    static final List<Generator> ALL = List.of(constant(), step(), ramp(), day(), week(), flashCrowd(), blackFriday());

    /** How far the evening of each day, from Monday on, is on the way from an ordinary one to that of Black Friday. */
    private static final double[] SALE = {0, 0, 0, 0.3, 1, 0.6, 0.55, 0.9};

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
                    long at = begin(values);
                    return second -> second < at ? from : to;
                },
                GeneratorKey.rate("from", 50, "the rate before"),
                GeneratorKey.rate("to", 500, "the rate after"),
                GeneratorKey.time("at", "10m", "when it jumps"));
    }

    private static Generator ramp() {
        return Generator.of(
                "ramp",
                "a straight line from one rate to another",
                "1h",
                values -> {
                    double from = values.of("from");
                    double to = values.of("to");
                    Burst growth = new Burst(begin(values), values.seconds("over"), Times.LONGEST, 0);
                    return second -> from + (to - from) * growth.share(second);
                },
                GeneratorKey.rate("from", 50, "the rate before"),
                GeneratorKey.rate("to", 500, "the rate after"),
                GeneratorKey.time("at", "10m", "when it leaves the first rate"),
                GeneratorKey.time("over", "30m", "how long it takes to the second"));
    }

    private static Generator day() {
        return Generator.of(
                "day",
                "days from midnight, few before dawn and most in the evening",
                "1d",
                values -> {
                    double base = values.of("base");
                    double above = crowd(values, "peak", "base");
                    Rhythm rhythm = new Rhythm(values.seconds("peakAt"));
                    return second -> base + above * rhythm.share(second);
                },
                GeneratorKey.rate("base", 100, "the least of the night"),
                GeneratorKey.rate("peak", 500, "the most of the evening"),
                GeneratorKey.time("peakAt", "20h", "the time of the day with the most"));
    }

    private static Generator week() {
        return Generator.of(
                "week",
                "weeks from Monday's midnight, with weaker Saturdays and Sundays",
                "7d",
                values -> {
                    double base = values.of("base");
                    double above = crowd(values, "peak", "base");
                    double weekend = values.of("weekend");
                    Rhythm rhythm = new Rhythm(values.seconds("peakAt"));
                    return second -> {
                        boolean free = Math.floorMod(rhythm.day(second), 7L) >= 5;
                        return base + above * (free ? weekend : 1) * rhythm.share(second);
                    };
                },
                GeneratorKey.rate("base", 100, "the least of the night"),
                GeneratorKey.rate("peak", 500, "the most of an evening from Monday to Friday"),
                GeneratorKey.time("peakAt", "20h", "the time of the day with the most"),
                GeneratorKey.share("weekend", 0.7, "how far above the base a Saturday or Sunday gets, as a share"));
    }

    private static Generator flashCrowd() {
        return Generator.of(
                "flashCrowd",
                "a crowd that comes within minutes and goes slowly",
                "3h",
                values -> {
                    double base = values.of("base");
                    double above = crowd(values, "peak", "base");
                    Burst burst = burst(values);
                    return second -> base + above * burst.share(second);
                },
                GeneratorKey.rate("base", 50, "the rate without the crowd"),
                GeneratorKey.rate("peak", 1000, "the rate with all of it"),
                GeneratorKey.time("at", "30m", "when it begins to come"),
                GeneratorKey.time("rise", "2m", "how long it comes"),
                GeneratorKey.time("hold", "10m", "how long it stays"),
                GeneratorKey.time(
                        "halfLife", "10m", "how long until half of it has gone, and half of the rest, and so on"));
    }

    private static Generator blackFriday() {
        return Generator.of(
                "blackFriday",
                "Monday to Cyber Monday, with a crowd as the sale opens",
                "8d",
                values -> {
                    double base = values.of("base");
                    double ordinary = crowd(values, "peak", "base");
                    double more = crowd(values, "sale", "peak");
                    double sale = values.of("sale");
                    Rhythm rhythm = new Rhythm(values.seconds("peakAt"));
                    Burst opening = burst(values);
                    return second -> {
                        double rate = base + (ordinary + more * sale(rhythm.day(second))) * rhythm.share(second);
                        return rate + (sale - rate) * opening.share(second);
                    };
                },
                GeneratorKey.rate("base", 100, "the least of the night"),
                GeneratorKey.rate("peak", 500, "the most of an ordinary evening"),
                GeneratorKey.rate("sale", 2500, "the most as the sale opens and on the evening of Friday"),
                GeneratorKey.time("peakAt", "20h", "the time of the day with the most"),
                GeneratorKey.time("at", "4d", "when the sale opens, Friday's midnight unless told otherwise"),
                GeneratorKey.time("rise", "5m", "how long the crowd of the opening comes"),
                GeneratorKey.time("hold", "15m", "how long it stays"),
                GeneratorKey.time(
                        "halfLife", "30m", "how long until half of it has gone, and half of the rest, and so on"));
    }

    private static double sale(long day) {
        return day < 0 || day >= SALE.length ? 0 : SALE[(int) day];
    }

    private static Burst burst(GeneratorValues values) {
        return new Burst(begin(values), values.seconds("rise"), values.seconds("hold"), values.seconds("halfLife"));
    }

    private static long begin(GeneratorValues values) {
        long end = values.seconds(Generator.DURATION);
        if (values.seconds("at") >= end) {
            throw values.wrong("at", "before the end of the load, " + Times.text(end));
        }
        return values.seconds("at");
    }

    private static double crowd(GeneratorValues values, String most, String least) {
        double above = values.of(most) - values.of(least);
        if (above < 0) {
            throw values.wrong(most, "at least " + least + ", " + values.of(least));
        }
        return above;
    }
}
