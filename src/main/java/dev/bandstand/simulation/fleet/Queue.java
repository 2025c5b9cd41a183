package dev.bandstand.simulation.fleet;

/**
 * The requests that wait because the tasks cannot do more: first come, first served, each at most as long as its client waits.
 *
 * <p>Requests are a fluid: within a stretch so many a second arrive and so many a second can be done. What has waited as long as its
 * client does is shed, so the backlog is never more than what arrived within the last {@code timeout} seconds.
 */
public final class Queue {

    private static final double TOLERANCE = 1 + 1e-9;

    private final double timeout;
    private final Arrivals arrivals;

    private double backlog;
    private double most;

    /** How much the backlog lies below the most it can be, which is what arrived while the oldest client waits. */
    private double slack;

    /** The piece of the arrivals in which a client came that gives up now. */
    private int tail;

    private double served;
    private double shed;

    /** Takes how long a client waits, in seconds. */
    public Queue(double timeout) {
        this.timeout = timeout;
        this.arrivals = new Arrivals(timeout);
    }

    /**
     * Lets a stretch of time go by; stretches follow one another without a gap, the first begins at 0.
     *
     * @param from its begin
     * @param end its end
     * @param rate the requests that arrive a second
     * @param capacity the requests a second that can be done
     */
    public void advance(long from, long end, double rate, double capacity) {
        arrivals.add(from, end, rate);
        shed = 0;
        if (backlog == 0 && rate <= capacity * TOLERANCE) {
            served = rate * (end - from);
            return;
        }
        served = 0;
        double now = from;
        while (now < end) {
            now = step(now, (double) end, rate, capacity);
        }
    }

    /** Goes on from {@code now} as long as the same things fill and empty the backlog; returns until when that was. */
    private double step(double now, double end, double rate, double capacity) {
        if (backlog == 0) {
            if (rate <= capacity * TOLERANCE) {
                served += rate * (end - now);
                return end;
            }
            tail = arrivals.leaving(now);
            slack = arrivals.between(now - timeout, now);
        }
        double tailRate = arrivals.rate(tail);
        boolean shedding = slack == 0 && tailRate > capacity;
        double growth = rate - (shedding ? tailRate : capacity);
        double slackGrowth = shedding ? 0 : capacity - tailRate;

        double tailEnd = arrivals.end(tail) + timeout;
        double until = Math.min(end, tailEnd);
        boolean full = slackGrowth < 0 && slack < -slackGrowth * (until - now);
        if (full) {
            until = now + slack / -slackGrowth;
        }
        boolean empty = growth < 0 && backlog > 0 && backlog <= -growth * (until - now);
        if (empty) {
            until = now + backlog / -growth;
        }
        double length = Math.max(0, until - now);
        double before = backlog;
        backlog = empty ? 0 : Math.max(0, before + growth * length);
        most = Math.max(most, backlog);
        slack = full && !empty ? 0 : Math.max(0, slack + slackGrowth * length);
        double gone = before + rate * length - backlog;
        double done = shedding ? Math.min(gone, capacity * length) : gone;
        served += done;
        shed += gone - done;
        if (!full && !empty && tailEnd <= end) {
            tail++;
        }
        return until;
    }

    /** Returns the requests that wait. */
    public double backlog() {
        return backlog;
    }

    /** Returns the most requests that ever waited. */
    public double most() {
        return most;
    }

    /** Returns the requests that were done in the latest stretch. */
    public double served() {
        return served;
    }

    /** Returns the requests whose clients gave up in the latest stretch. */
    public double shed() {
        return shed;
    }
}
