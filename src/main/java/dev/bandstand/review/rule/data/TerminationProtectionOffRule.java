package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.StackTemplate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A stack that CloudFormation refused to delete, and does no more.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-protect-stacks.html">Protect a stack from being
 *     deleted</a>
 */
final class TerminationProtectionOffRule implements Rule {

    @Override
    public String name() {
        return "terminationProtectionOff";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a stack loses its termination protection");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        SortedSet<String> guarded = new TreeSet<>();
        for (StackTemplate stack : comparison.base().stacks()) {
            if (stack.terminationProtection()) {
                guarded.add(stack.stackName());
            }
        }
        var told = new Told(this);
        for (StackTemplate stack : comparison.head().stacks()) {
            if (guarded.contains(stack.stackName()) && !stack.terminationProtection()) {
                told.addOfStack(
                        Severity.WARNING,
                        stack.stackName(),
                        "stack " + stack.stackName()
                                + " loses its termination protection: true -> false, so one command deletes all that is in it;"
                                + " keep it on until the stack is really to go");
            }
        }
        return told.findings();
    }
}
