package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Plain;
import dev.bandstand.review.rule.Told;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Logs that are kept for less time.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html#SettingLogRetention">Change
 *     log data retention</a>
 */
final class LogRetentionShortenedRule implements Rule {

    private static final String DAYS = "RetentionInDays";
    private static final BigDecimal FOR_EVER = new BigDecimal(Integer.MAX_VALUE);

    @Override
    public String name() {
        return "logRetentionShortened";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "logs are kept for less time, and older ones deleted");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept pair : Kept.of(comparison, "AWS::Logs::LogGroup", "Custom::LogRetention")) {
            if (pair.lowered(DAYS, Optional.of(FOR_EVER))) {
                String days = Plain.shown(pair.after(), DAYS);
                pair.tell(
                        told,
                        Severity.WARNING,
                        DAYS,
                        pair.label() + " keeps logs for less time: " + pair.shown(DAYS) + ", so what is older than "
                                + days + " days is deleted for good; keep it, or export the older logs to S3 first");
            }
        }
        return told.findings();
    }
}
