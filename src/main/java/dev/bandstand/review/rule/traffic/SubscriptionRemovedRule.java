package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.difference.Action;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.difference.Shown;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Stacks;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.Target;
import java.util.List;
import java.util.SortedMap;

/** A topic of which somebody does not hear any more. */
final class SubscriptionRemovedRule implements Rule {

    private static final String SUBSCRIPTION = "AWS::SNS::Subscription";
    private static final String ENDPOINT = "Endpoint";

    @Override
    public String name() {
        return "subscriptionRemoved";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a subscription of a topic that stays is removed");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (ResourceChange change : comparison.changes(SUBSCRIPTION)) {
            if (change.action() == Action.REMOVE
                    && !topicLeaves(comparison, change)
                    && !takenOver(comparison, change)) {
                told.add(
                        Severity.WARNING,
                        change,
                        "",
                        Told.label(change) + " is removed, so " + Shown.value(Kept.property(change.before(), ENDPOINT))
                                + " does not hear any more what is sent to "
                                + Shown.value(Kept.property(change.before(), "TopicArn"))
                                + "; keep it, or see that others are subscribed");
            }
        }
        for (Kept topic : Kept.of(comparison, "AWS::SNS::Topic")) {
            List<JsonNode> left = Lists.items(topic.will("Subscription"));
            for (JsonNode subscription : Lists.items(topic.was("Subscription"))) {
                if (left.stream().noneMatch(other -> other.path(ENDPOINT).equals(subscription.path(ENDPOINT)))) {
                    told.add(
                            Severity.WARNING,
                            topic.change(),
                            "Subscription",
                            topic.label() + " loses a subscription: " + Shown.value(subscription.path(ENDPOINT))
                                    + " -> nothing, so it does not hear any more what is sent there; keep it, or see that others"
                                    + " are subscribed");
                }
            }
        }
        return told.findings();
    }

    private static boolean topicLeaves(Comparison comparison, ResourceChange change) {
        List<Target> topics =
                Stacks.targets(comparison.base(), change.stack(), Kept.property(change.before(), "TopicArn"));
        return topics.stream()
                .map(target -> Stacks.byName(comparison.base(), target))
                .anyMatch(topic -> comparison.changes().stream()
                        .anyMatch(other -> other.action() == Action.REMOVE
                                && topic.equals(new Target(other.stack(), other.logicalId()))));
    }

    private static boolean takenOver(Comparison comparison, ResourceChange change) {
        return comparison.head().stacks().stream()
                .flatMap(stack -> stack.template().resources(SUBSCRIPTION).stream())
                .anyMatch(other -> other.property(ENDPOINT).equals(Kept.property(change.before(), ENDPOINT))
                        && other.property("TopicArn").equals(Kept.property(change.before(), "TopicArn")));
    }
}
