package dev.bandstand.simulation.score;

/**
 * How long requests wait before a task that is busy but not overloaded, by the formula of M/M/1: each task a line of its own, random
 * arrivals, random service times.
 *
 * <p>Indicative only. No application is like that, and a load balancer does better than chance. The formula has no value at full use:
 * requests that come then, or while others wait, are the backlog's and not counted here.
 */
final class QueueingFormula {

    private static final int BARS = 100;
    private static final int HALVINGS = 40;
    private static final double RARE = 0.05;

    private final double perTask;

    // Of each percent of use: the requests that met it, and their use in all.
    private final double[] requests = new double[BARS];
    private final double[] uses = new double[BARS];

    /** Looks at tasks that do so many requests a second each. */
    QueueingFormula(double perTask) {
        this.perTask = perTask;
    }

    /** So many requests met tasks in use by a share of their capacity; no share from 1 on has a wait. */
    void add(double count, double use) {
        if (use < 1) {
            int bar = (int) (use * BARS);
            requests[bar] += count;
            uses[bar] += count * use;
        }
    }

    /** Returns the mean wait in seconds; NaN without a request. */
    double mean() {
        double all = 0;
        double waited = 0;
        for (int bar = 0; bar < BARS; bar++) {
            if (requests[bar] > 0) {
                double use = use(bar);
                all += requests[bar];
                waited += requests[bar] * use / (perTask * (1 - use));
            }
        }
        return waited / all;
    }

    /** Returns the wait in seconds that 95 of 100 requests do not exceed; NaN without a request. */
    double percentile95() {
        double least = 0;
        double most = mean() / RARE;
        if (!(most > 0) || longer(0) <= RARE) {
            return most >= 0 ? 0 : most;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (least + most) / 2;
            if (longer(middle) > RARE) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return most;
    }

    /** Returns the share of the requests that wait longer than so many seconds. */
    private double longer(double seconds) {
        double all = 0;
        double wait = 0;
        for (int bar = 0; bar < BARS; bar++) {
            if (requests[bar] > 0) {
                double use = use(bar);
                all += requests[bar];
                wait += requests[bar] * use * Math.exp(-perTask * (1 - use) * seconds);
            }
        }
        return wait / all;
    }

    private double use(int bar) {
        return uses[bar] / requests[bar];
    }
}
