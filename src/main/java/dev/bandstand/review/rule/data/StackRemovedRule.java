package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Stacks;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.StackTemplate;
import java.util.List;
import java.util.SortedMap;

/**
 * A stack that is not in the app any more.
 *
 * @see <a href="https://docs.aws.amazon.com/cdk/v2/guide/ref-cli-cmd-destroy.html">cdk destroy</a>
 */
final class StackRemovedRule implements Rule {

    @Override
    public String name() {
        return "stackRemoved";
    }

    @Override
    public boolean looksIntoRemovedStacks() {
        return true;
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a stack is not among the templates any more");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (StackTemplate stack : comparison.base().stacks()) {
            boolean nested = stack.stackName().contains("/");
            if (!nested && Stacks.named(comparison.head(), stack.stackName()).isEmpty()) {
                int count = stack.template().resources().size();
                told.addOfStack(
                        Severity.WARNING,
                        stack.stackName(),
                        "stack " + stack.stackName()
                                + " is not among the templates any more: no deployment updates or deletes it, so"
                                + " its "
                                + (count == 1 ? "resource stays and costs" : count + " resources stay and cost")
                                + " on; delete the stack when nothing uses it, or keep its name");
            }
        }
        return told.findings();
    }
}
