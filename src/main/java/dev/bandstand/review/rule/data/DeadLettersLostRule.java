package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A subscription, schedule or function that keeps nothing of what it could not deliver.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html">Using dead-letter
 *     queues in Amazon SQS</a>
 */
final class DeadLettersLostRule implements Rule {

    private static final SortedMap<String, String> PATHS = paths();

    @Override
    public String name() {
        return "deadLettersLost";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "what could not be delivered is not kept any more");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept pair : Kept.all(comparison)) {
            String path = PATHS.get(pair.type());
            if (path != null && pair.goes(path)) {
                pair.tell(
                        told,
                        Severity.WARNING,
                        path,
                        pair.label() + " loses its dead-letter queue: " + pair.shown(path)
                                + ", so what fails again and again is tried until it expires, and then lost without a trace; keep the"
                                + " dead-letter queue");
            }
        }
        return told.findings();
    }

    private static SortedMap<String, String> paths() {
        SortedMap<String, String> paths = new TreeMap<>();
        paths.put("AWS::SNS::Subscription", "RedrivePolicy");
        paths.put("AWS::Scheduler::Schedule", "Target/DeadLetterConfig");
        paths.put("AWS::Lambda::Function", "DeadLetterConfig");
        return paths;
    }
}
