package dev.bandstand.simulation.load;

/** Times as one writes them in the keys of a generator. */
final class Times {

    /** The longest a load may last: more, and a typing error would keep the simulation busy for ever. */
    static final long LONGEST = 3660L * 86_400;

    private static final String UNITS = "smhd";
    private static final long[] SECONDS = {1, 60, 3600, 86_400};

    private Times() {}

    /** Reads 90s, 15m, 2h, 7d or a number of seconds; NaN for anything else. */
    static double seconds(String text) {
        String bare = text.strip();
        int unit = bare.isEmpty() ? -1 : UNITS.indexOf(bare.charAt(bare.length() - 1));
        return unit < 0 ? Rates.number(bare) : Rates.number(bare.substring(0, bare.length() - 1)) * SECONDS[unit];
    }

    /** Writes seconds in the largest unit that leaves a whole number. */
    static String text(long seconds) {
        int unit = SECONDS.length - 1;
        while (unit > 0 && (seconds == 0 || seconds % SECONDS[unit] != 0)) {
            unit--;
        }
        return seconds / SECONDS[unit] + UNITS.substring(unit, unit + 1);
    }
}
