package dev.bandstand.simulation.tune;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What bounds the search.
 *
 * @param requestsPerSecondPerTask what one task can do
 * @param peakTasks the tasks that the highest rate of all loads needs
 * @param leastMin the minimum below which no plan goes
 * @param mostMax the maximum above which no plan goes
 * @param counted whether a load balancer counts the requests of the tasks
 */
record Needs(double requestsPerSecondPerTask, int peakTasks, int leastMin, int mostMax, boolean counted) {

    private static final int SECONDS_A_MINUTE = 60;

    /** Returns numbers of tasks between two bounds, each about a quarter above the one before. */
    static List<Integer> levels(int least, int most) {
        List<Integer> levels = new ArrayList<>();
        int level = least;
        while (level <= most) {
            levels.add(level);
            level = Math.max(level + 1, (int) Math.round(level * 1.25));
        }
        return levels;
    }

    /** Returns the maxima worth a try: never less than half above what the highest rate needs. */
    List<Integer> maxima() {
        TreeSet<Integer> maxima = new TreeSet<>();
        for (double room : new double[] {1.5, 2, 3}) {
            maxima.add((int) Math.min(mostMax, Math.max(leastMin, Math.ceil(peakTasks * room))));
        }
        return List.copyOf(maxima);
    }

    /** Returns a use of one task, in percent, as requests a minute of two digits. */
    double requestsAMinute(double percent) {
        double exact = requestsPerSecondPerTask * SECONDS_A_MINUTE * percent / 100;
        return new BigDecimal(exact).round(new MathContext(2)).doubleValue();
    }

    /** Returns the use of one task that so many requests a minute make, in percent. */
    double percent(double requestsAMinute) {
        return requestsAMinute * 100 / SECONDS_A_MINUTE / requestsPerSecondPerTask;
    }
}
