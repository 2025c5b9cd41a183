package dev.bandstand.simulation.score;

import dev.bandstand.simulation.service.FargateCapacity;
import java.util.Arrays;

/**
 * The cheapest that anybody could do who knows the load beforehand: never overloaded, and not a task-second too many.
 *
 * <p>The k-th task runs where the load needs k tasks. Over a gap in which it is not needed it goes on running where that is
 * shorter than a stop and a start together. All gaps that are open lie on a stack, the lowest task on top; each piece of the
 * load puts at most one gap on it and whatever comes off never returns, so a load of N pieces takes O(N) steps, and memory
 * for as many gaps as the load has levels.
 */
public final class Optimum {

    /**
     * What binds it.
     *
     * @param least the tasks below which it must not go
     * @param initialTasks the tasks that are there at second 0, whose start costs nothing
     * @param startSeconds how long a task is billed before it serves
     * @param stopSeconds how long a task is billed after it served
     */
    public record Terms(int least, int initialTasks, double startSeconds, double stopSeconds) {}

    /** Hears when its tasks are billed. */
    @FunctionalInterface
    public interface Listener {

        /** So many tasks are billed from one second to another, beside those that were told before. */
        void billed(double from, double until, int tasks);
    }

    private final Terms terms;
    private final Demand demand;
    private final FargateCapacity mix;
    private final Listener listener;
    private int tasks;
    private double end;
    private double taskSeconds;
    private double spotTaskSeconds;
    private int open;
    private int[] highest = new int[16];
    private double[] fell = new double[16];

    /** Makes the optimum for a load that is yet to come. */
    public Optimum(Terms terms, Demand demand, FargateCapacity mix, Listener listener) {
        this.terms = terms;
        this.demand = demand;
        this.mix = mix;
        this.listener = listener;
        this.tasks = terms.initialTasks();
    }

    /** Takes the next piece of the load; it begins where the one before ended, the first at 0. */
    public void stretch(long from, long until, double requestsPerSecond) {
        if (until <= from) {
            return;
        }
        double begin = from;
        int needed = Math.max(terms.least(), demand.tasks(requestsPerSecond));
        if (needed < tasks) {
            fall(begin);
        } else if (needed > tasks) {
            rise(begin, needed);
        }
        tasks = needed;
        end = until;
        bill(0, needed, end - begin, begin, end);
    }

    /** Ends the load: no task has to stop any more. */
    public void finish() {
        int below = tasks;
        while (open > 0) {
            open--;
            double seconds = Math.min(end - fell[open], terms.stopSeconds());
            bill(below, highest[open], seconds, fell[open], fell[open] + seconds);
            below = highest[open];
        }
    }

    /** Returns the seconds of tasks that cost money. */
    public double taskSeconds() {
        return taskSeconds;
    }

    /** Returns those of them on Spot. */
    public double spotTaskSeconds() {
        return spotTaskSeconds;
    }

    /** The tasks above those that are needed now have a gap; where it begins in the number of tasks, the tasks needed tell. */
    private void fall(double second) {
        if (open == highest.length) {
            highest = Arrays.copyOf(highest, 2 * open);
            fell = Arrays.copyOf(fell, 2 * open);
        }
        highest[open] = tasks;
        fell[open] = second;
        open++;
    }

    private void rise(double second, int needed) {
        int below = tasks;
        while (below < needed && open > 0) {
            int upTo = Math.min(highest[open - 1], needed);
            gap(below, upTo, fell[open - 1], second);
            if (upTo == highest[open - 1]) {
                open--;
            }
            below = upTo;
        }
        if (below < needed) {
            start(below, needed, second);
        }
    }

    /** A gap of the tasks above {@code below} closes. */
    private void gap(int below, int upTo, double from, double until) {
        if (until - from <= terms.startSeconds() + terms.stopSeconds()) {
            bill(below, upTo, until - from, from, until);
            return;
        }
        bill(below, upTo, terms.stopSeconds(), from, from + terms.stopSeconds());
        start(below, upTo, until);
    }

    private void start(int below, int upTo, double second) {
        double seconds = terms.startSeconds();
        bill(below, upTo, seconds, Math.max(0, second - seconds), second);
    }

    /** Bills the tasks above {@code below}, as many seconds each. */
    private void bill(int below, int upTo, double seconds, double from, double until) {
        taskSeconds += (upTo - below) * seconds;
        spotTaskSeconds += (mix.spotOf(upTo) - mix.spotOf(below)) * seconds;
        listener.billed(from, until, upTo - below);
    }
}
