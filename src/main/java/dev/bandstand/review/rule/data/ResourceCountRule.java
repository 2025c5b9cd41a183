package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.StackTemplate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A stack that grows towards the number of resources that CloudFormation takes, or beyond.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html">CloudFormation quotas</a>
 */
final class ResourceCountRule implements Rule {

    private static final int MOST = 500;
    private static final int NEAR = 450;

    @Override
    public String name() {
        return "resourceCount";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING,
                "a stack grows beyond the " + MOST + " resources that CloudFormation takes",
                Severity.NOTE,
                "it grows to " + NEAR + " or more");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        SortedMap<String, Integer> before = new TreeMap<>();
        for (StackTemplate stack : comparison.base().stacks()) {
            before.put(stack.stackName(), stack.template().resources().size());
        }
        var told = new Told(this);
        for (StackTemplate stack : comparison.head().stacks()) {
            int was = before.getOrDefault(stack.stackName(), 0);
            int will = stack.template().resources().size();
            if (will >= NEAR && will > was) {
                told.addOfStack(
                        will > MOST ? Severity.WARNING : Severity.NOTE, stack.stackName(), sentence(stack, was, will));
            }
        }
        return told.findings();
    }

    private static String sentence(StackTemplate stack, int was, int will) {
        return "stack " + stack.stackName() + " grows: " + was + " -> " + will + " resources, so "
                + (will > MOST
                        ? "CloudFormation refuses it, which takes " + MOST
                        : "it nears the " + MOST + " that CloudFormation takes")
                + "; move what belongs together into a stack of its own, the data not among it";
    }
}
