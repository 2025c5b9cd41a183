package dev.bandstand.simulation.score;

/** Counts how one run goes while it goes; needs no memory of what went by. */
public final class Tally {

    private static final long MINUTE = 60;

    private final Demand demand;
    private final QueueingFormula formula;
    private long end;
    private double overloadSeconds;
    private double requests;
    private double overloadRequests;
    private double shedRequests;
    private double longestOverload;
    private double overloadSoFar;
    private int peakTasks;
    private double taskSeconds;
    private double spotTaskSeconds;
    private double instanceSeconds;
    private int scalings;
    private double minuteRequests;
    private double minuteCapacity;
    private double worstUtilisation;
    private long worstMinute;
    private double mostWaiting;

    /** Counts a run of tasks that are overloaded as {@code demand} says. */
    public Tally(Demand demand) {
        this.demand = demand;
        this.formula = new QueueingFormula(demand.requestsPerSecondPerTask());
    }

    /**
     * A stretch of time went by in which nothing changed; it begins where the one before ended, the first at 0.
     *
     * @param from its begin
     * @param until its end
     * @param requestsPerSecond the requests that arrived
     * @param capacity the requests a second that the serving tasks could do
     * @param shed the requests whose clients gave up, in all of it
     * @param running the tasks that ran, serving or not
     */
    public void stretch(long from, long until, double requestsPerSecond, double capacity, double shed, int running) {
        shedRequests += shed;
        long seconds = until - from;
        if (seconds <= 0) {
            return;
        }
        end = until;
        requests += requestsPerSecond * seconds;
        peakTasks = Math.max(peakTasks, running);
        if (demand.overloads(requestsPerSecond, capacity)) {
            overloadSeconds += seconds;
            overloadRequests += requestsPerSecond * seconds;
            overloadSoFar += seconds;
            longestOverload = Math.max(longestOverload, overloadSoFar);
        } else {
            overloadSoFar = 0;
        }
        minutes(from, until, requestsPerSecond, capacity);
    }

    /** So many requests met tasks in use by a share of their capacity, and did not wait for their turn with others. */
    public void met(double count, double use) {
        formula.add(count, use);
    }

    /** So many requests waited at the same moment, at the most. */
    public void waited(double most) {
        mostWaiting = Math.max(mostWaiting, most);
    }

    /** A task was billed for so many seconds. */
    public void task(double billedSeconds, boolean spot) {
        taskSeconds += billedSeconds;
        if (spot) {
            spotTaskSeconds += billedSeconds;
        }
    }

    /** EC2 instances were billed for so many seconds. */
    public void instances(double billedSeconds) {
        instanceSeconds += billedSeconds;
    }

    /** The desired count changed. */
    public void scaled() {
        scalings++;
    }

    /** Returns how the run went so far. */
    public Score score() {
        double open = use(minuteRequests, minuteCapacity);
        boolean worse = open > worstUtilisation;
        return new Score(
                end,
                overloadSeconds,
                requests,
                overloadRequests,
                shedRequests,
                worse ? open : worstUtilisation,
                worse ? end - end % MINUTE : worstMinute,
                longestOverload,
                peakTasks,
                taskSeconds,
                spotTaskSeconds,
                instanceSeconds,
                scalings,
                new Waiting(mostWaiting, formula.mean(), formula.percentile95()));
    }

    /** Fills the minute that is open, and as many more as the stretch ends; those in between are all alike. */
    private void minutes(long from, long until, double requestsPerSecond, double capacity) {
        long minute = from - from % MINUTE;
        long within = Math.min(until, minute + MINUTE) - from;
        minuteRequests += requestsPerSecond * within;
        minuteCapacity += capacity * within;
        if (until < minute + MINUTE) {
            return;
        }
        close(minute);
        long last = until - until % MINUTE;
        if (last > minute + MINUTE) {
            minuteRequests = requestsPerSecond * MINUTE;
            minuteCapacity = capacity * MINUTE;
            close(minute + MINUTE);
        }
        minuteRequests = requestsPerSecond * (until - last);
        minuteCapacity = capacity * (until - last);
    }

    private void close(long minute) {
        double utilisation = use(minuteRequests, minuteCapacity);
        if (utilisation > worstUtilisation) {
            worstUtilisation = utilisation;
            worstMinute = minute;
        }
    }

    /** Returns the use as a share of the capacity; infinite where nothing served what arrived. */
    static double use(double requests, double capacity) {
        return requests > 0 ? requests / capacity : 0;
    }
}
