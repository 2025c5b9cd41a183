package dev.bandstand.simulation.score;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What the requests of a service met, over all seeds.
 *
 * @param overloadRequestsPercent the requests that arrived in overload, in percent of all
 * @param shedRequestsPercent the requests whose clients gave up waiting, in percent of all
 * @param mostWaitingRequests the most requests that waited at the same moment
 * @param recoverySeconds the longest stretch of overload: the time to recover
 * @param worstMinutePercent the highest use over a minute, in percent of the capacity
 * @param waitMeanSeconds the mean wait by a queueing formula, indicative only
 * @param waitPercentile95Seconds the 95th percentile of the wait by the same formula
 */
public record Quality(
        Quantiles overloadRequestsPercent,
        Quantiles shedRequestsPercent,
        Quantiles mostWaitingRequests,
        Quantiles recoverySeconds,
        Quantiles worstMinutePercent,
        Quantiles waitMeanSeconds,
        Quantiles waitPercentile95Seconds) {

    /** Sums up how each seed went. */
    public static Quality of(List<Score> scores) {
        return new Quality(
                over(scores, score -> percent(score.overloadRequests(), score.requests())),
                over(scores, score -> percent(score.shedRequests(), score.requests())),
                over(scores, score -> score.waiting().mostRequests()),
                over(scores, Score::longestOverloadSeconds),
                over(scores, score -> score.worstMinuteUtilisation() * 100),
                over(scores, score -> score.waiting().meanSeconds()),
                over(scores, score -> score.waiting().percentile95Seconds()));
    }

    private static double percent(double part, double all) {
        return all == 0 ? 0 : part / all * 100;
    }

    private static Quantiles over(List<Score> scores, ToDoubleFunction<Score> figure) {
        return Quantiles.of(scores.stream().mapToDouble(figure).toArray());
    }
}
