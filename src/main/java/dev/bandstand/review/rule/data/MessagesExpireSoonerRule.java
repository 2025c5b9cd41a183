package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/**
 * A queue or stream that keeps what nobody has read for less time.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-retention.html">Amazon SQS message retention</a>
 */
final class MessagesExpireSoonerRule implements Rule {

    private static final List<Amount> AMOUNTS = List.of(
            new Amount(
                    "AWS::SQS::Queue",
                    "MessageRetentionPeriod",
                    "345600",
                    "keeps messages for less time",
                    "what is older and not read yet is lost, the failed messages in a dead-letter queue too",
                    "keep it longer than the longest outage of whoever reads"),
            new Amount(
                    "AWS::Kinesis::Stream",
                    "RetentionPeriodHours",
                    "24",
                    "keeps records for less time",
                    "what is older and not read yet is lost",
                    "keep it longer than the longest outage of whoever reads"));

    @Override
    public String name() {
        return "messagesExpireSooner";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a queue or stream keeps what nobody has read for less time");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        return Amount.lowered(this, comparison, Severity.WARNING, AMOUNTS);
    }
}
