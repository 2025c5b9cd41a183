package dev.bandstand.review.rule.traffic;

import dev.bandstand.review.difference.Shown;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Step;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A queue whose messages come back sooner, or are not kept aside when they fail.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html">AWS::SQS::Queue</a>
 */
final class QueueTimingCutRule implements Rule {

    private static final String TIMEOUT = "VisibilityTimeout";
    private static final String REDRIVE = "RedrivePolicy";
    private static final int AWS_SECONDS = 30;

    @Override
    public String name() {
        return "queueTimingCut";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING, "the visibility timeout of a queue is cut, or its dead-letter queue is dropped");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept queue : Kept.of(comparison, "AWS::SQS::Queue")) {
            Optional<Step> step = queue.whole(TIMEOUT, AWS_SECONDS);
            if (step.isPresent() && step.get().cut()) {
                told.add(
                        Severity.WARNING,
                        queue.change(),
                        TIMEOUT,
                        queue.label() + " gives its messages back sooner: " + TIMEOUT + " " + step.get()
                                + ", so work that takes longer than "
                                + step.get().after()
                                + " s is done twice; keep it above the longest job");
            }
            if (queue.before().properties().has(REDRIVE)
                    && !queue.after().properties().has(REDRIVE)) {
                told.add(
                        Severity.WARNING,
                        queue.change(),
                        REDRIVE,
                        queue.label() + " loses its dead-letter queue: RedrivePolicy " + Shown.value(queue.was(REDRIVE))
                                + " -> nothing, so a message that fails is tried again until it expires; keep it");
            }
        }
        return told.findings();
    }
}
