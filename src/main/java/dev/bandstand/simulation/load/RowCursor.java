package dev.bandstand.simulation.load;

/** The pieces between the rows of a file. */
final class RowCursor implements LoadCursor {

    private final Rows rows;
    private final long step;
    private final long first;
    private long rowTime;
    private double rowRate;
    private long until;
    private double rate;
    private boolean inHole;

    /** Reads on from the first row; a hole is empty beyond {@code step} seconds, if that is not 0. */
    RowCursor(Rows rows, long step) {
        this.rows = rows;
        this.step = step;
        boolean any = rows.next();
        first = any ? rows.time() : 0;
        rowTime = first;
        rowRate = any ? rows.rate() : 0;
    }

    @Override
    public boolean next() {
        if (inHole) {
            inHole = false;
            until = rowTime - first;
            rate = 0;
            return true;
        }
        if (!rows.next()) {
            return false;
        }
        inHole = Intervals.missing(rows.time() - rowTime, step) > 1;
        until = (inHole ? rowTime + step : rows.time()) - first;
        rate = rowRate;
        rowTime = rows.time();
        rowRate = rows.rate();
        return true;
    }

    @Override
    public long untilSecond() {
        return until;
    }

    @Override
    public double requestsPerSecond() {
        return rate;
    }

    @Override
    public void close() {
        rows.close();
    }
}
