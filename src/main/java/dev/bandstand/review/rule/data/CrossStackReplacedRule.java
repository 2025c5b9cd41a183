package dev.bandstand.review.rule.data;

import dev.bandstand.review.difference.Action;
import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A resource that is replaced or goes while another stack reads a value of it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getstackoutput.html">Fn::GetStackOutput</a>
 */
final class CrossStackReplacedRule implements Rule {

    @Override
    public String name() {
        return "crossStackReplaced";
    }

    @Override
    public boolean looksIntoRemovedStacks() {
        return true;
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING, "a resource is replaced or removed while another stack reads a value of it");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        List<ResourceChange> leaving = comparison.changes().stream()
                .filter(change -> change.action() == Action.REPLACE || change.action() == Action.REMOVE)
                .toList();
        var told = new Told(this);
        if (leaving.isEmpty()) {
            return told.findings();
        }
        SortedMap<String, SortedSet<String>> readers = readers(comparison.base());
        for (ResourceChange change : leaving) {
            SortedSet<String> stacks = readers.getOrDefault(change.stack() + "." + change.logicalId(), new TreeSet<>());
            if (!stacks.isEmpty()) {
                told.add(Severity.WARNING, change, sentence(change, stacks));
            }
        }
        return told.findings();
    }

    private static String sentence(ResourceChange change, SortedSet<String> stacks) {
        boolean one = stacks.size() == 1;
        boolean replaced = change.action() == Action.REPLACE;
        String type = change.before().orElseThrow().type();
        return Told.label(type, change.logicalId()) + (replaced ? " is replaced" : " is removed") + " while "
                + (one ? "stack " : "stacks ") + String.join(", ", stacks) + (one ? " reads" : " read")
                + " a value of it, so " + (one ? "that one goes" : "those go")
                + " on with what is not there any more until deployed too; deploy " + (one ? "it" : "them")
                + " together, "
                + (replaced ? "or keep the old one meanwhile with UpdateReplacePolicy Retain" : "before it goes");
    }

    /** Returns the names of the stacks that read a value of a resource of another one, by that one's name and the logical id. */
    private static SortedMap<String, SortedSet<String>> readers(Assembly assembly) {
        SortedMap<String, String> names = new TreeMap<>();
        assembly.stacks().forEach(stack -> names.put(stack.id(), stack.stackName()));
        SortedMap<String, SortedSet<String>> readers = new TreeMap<>();
        if (names.size() == 1) {
            return readers;
        }
        for (StackTemplate stack : assembly.stacks()) {
            for (Target target :
                    assembly.targets(stack.id(), stack.template().tree().path("Resources"))) {
                if (!target.stack().equals(stack.id())) {
                    readers.computeIfAbsent(
                                    names.getOrDefault(target.stack(), target.stack()) + "." + target.logicalId(),
                                    key -> new TreeSet<>())
                            .add(stack.stackName());
                }
            }
        }
        return readers;
    }
}
