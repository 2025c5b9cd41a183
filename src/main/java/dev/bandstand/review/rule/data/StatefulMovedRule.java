package dev.bandstand.review.rule.data;

import dev.bandstand.review.behaviour.Holdings;
import dev.bandstand.review.difference.Move;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.Target;
import java.util.List;
import java.util.SortedMap;

/**
 * A stateful resource that leaves under one logical id and comes, empty, under another: a construct was renamed or moved.
 *
 * @see <a href="https://docs.aws.amazon.com/cdk/v2/guide/identifiers.html#identifiers-logical-ids">Logical IDs</a>
 */
final class StatefulMovedRule implements Rule {

    @Override
    public String name() {
        return "statefulMoved";
    }

    @Override
    public boolean looksIntoRemovedStacks() {
        return true;
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.CRITICAL, "the logical id of a stateful resource changes, or its stack does");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Move move : comparison.difference().moves()) {
            Holdings.of(move.type()).ifPresent(held -> {
                boolean stays = move.stack().equals(move.toStack());
                String to = stays ? move.to() : move.toStack() + "." + move.to();
                told.add(
                        Severity.CRITICAL,
                        new Target(move.stack(), move.from()),
                        Told.label(move.type(), move.from()) + " becomes " + to
                                + ": to CloudFormation that is a new and empty one, while"
                                + " the old one is deleted or left behind with " + held + "; keep the "
                                + (stays ? "logical id" : "stack and the logical id")
                                + " (overrideLogicalId), or move it with a stack refactoring");
            });
        }
        return told.findings();
    }
}
