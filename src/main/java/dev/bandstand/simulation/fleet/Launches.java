package dev.bandstand.simulation.fleet;

/**
 * How many tasks may be launched: a bucket that holds so many launches and fills at a rate.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/throttling.html">Request throttling for Amazon ECS</a>
 */
final class Launches {

    private final double burst;
    private final double perSecond;
    private double tokens;
    private long filled;

    /**
     * Begins with a full bucket.
     *
     * @param burst the launches that it holds
     * @param perSecond the launches that it gets each second
     */
    Launches(double burst, double perSecond) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.tokens = burst;
    }

    /** Returns a bucket that is never empty. */
    static Launches unlimited() {
        return new Launches(Double.POSITIVE_INFINITY, 0);
    }

    /** Returns how many of {@code wanted} launches are allowed at {@code now}. */
    int allowed(int wanted, long now) {
        if (now > filled) {
            tokens = Math.min(burst, tokens + perSecond * (now - filled));
            filled = now;
        }
        return (int) Math.min(wanted, Math.floor(tokens));
    }

    /** Takes what {@link #allowed} granted. */
    void take(int launches) {
        tokens -= launches;
    }

    /** Returns the second at which one more launch is allowed, {@link Long#MAX_VALUE} if never. */
    long next(long now) {
        double missing = 1 - tokens;
        if (missing <= 0) {
            return now + 1;
        }
        return perSecond > 0 ? now + Math.max(1, (long) Math.ceil(missing / perSecond)) : Long.MAX_VALUE;
    }
}
