package dev.bandstand.simulation.load;

/**
 * One key of a generator.
 *
 * @param name how it is written
 * @param unit what it counts
 * @param standard its value unless it is given; a time is in seconds
 * @param meaning what it is
 */
record GeneratorKey(String name, Unit unit, double standard, String meaning) {

    /** What the value of a key counts. */
    enum Unit {
        /** Requests a second. */
        RATE("requests/s"),
        /** A time, in seconds or with one of the letters s, m, h, d. */
        TIME("time"),
        /** A share of a whole. */
        SHARE("0..1"),
        /** A whole number. */
        SEED("whole number");

        private final String words;

        Unit(String words) {
            this.words = words;
        }

        /** Returns it as it stands in a table. */
        String words() {
            return words;
        }
    }

    static GeneratorKey rate(String name, double standard, String meaning) {
        return new GeneratorKey(name, Unit.RATE, standard, meaning);
    }

    static GeneratorKey time(String name, String standard, String meaning) {
        return new GeneratorKey(name, Unit.TIME, Times.seconds(standard), meaning);
    }

    static GeneratorKey share(String name, double standard, String meaning) {
        return new GeneratorKey(name, Unit.SHARE, standard, meaning);
    }

    /** Returns the default as one would write it. */
    String standardText() {
        if (unit == Unit.TIME) {
            return Times.text((long) standard);
        }
        return standard == Math.rint(standard) ? String.valueOf((long) standard) : String.valueOf(standard);
    }

    /** Reads a value; returns NaN for one that is not allowed. */
    double read(String text) {
        double value = unit == Unit.TIME ? Times.seconds(text) : Rates.number(text);
        boolean whole = value == Math.rint(value);
        boolean allowed = switch (unit) {
            case RATE -> value >= 0 && value <= Rates.MOST;
            case TIME -> value >= 0 && value <= Times.LONGEST && whole;
            case SHARE -> value >= 0 && value <= 1;
            case SEED -> value >= 0 && value <= Rates.MOST && whole;
        };
        return allowed ? value : Double.NaN;
    }

    /** Says which values are allowed. */
    String rule() {
        return switch (unit) {
            case RATE -> "a number from 0 to 1000000000";
            case TIME -> "a time like 90s, 15m, 2h or 7d, at most 3660d";
            case SHARE -> "a share from 0 to 1";
            case SEED -> "a whole number from 0 to 1000000000";
        };
    }
}
