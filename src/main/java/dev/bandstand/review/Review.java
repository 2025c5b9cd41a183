package dev.bandstand.review;

import dev.bandstand.review.difference.ResourceChange;
import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.template.Assembly;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a change of templates does.
 *
 * @param changes the resources that change, by stack and logical id
 * @param findings what the rules say, the gravest first, then by stack, resource and rule
 */
public record Review(List<ResourceChange> changes, List<Finding> findings) {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::stack)
            .thenComparing(finding -> finding.resource().orElse(""))
            .thenComparing(Finding::rule)
            .thenComparing(finding -> finding.property().orElse(""))
            .thenComparing(Finding::message);

    /** Copies the lists. */
    public Review {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    /** Reviews what differs. */
    public static Review of(Comparison comparison) {
        SortedSet<String> left = stacks(comparison.head());
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : Rules.all()) {
            for (Finding finding : rule.check(comparison)) {
                if (rule.looksIntoRemovedStacks() || left.contains(root(finding.stack()))) {
                    findings.add(finding);
                }
            }
        }
        findings.sort(ORDER);
        return new Review(comparison.changes(), findings);
    }

    private static SortedSet<String> stacks(Assembly assembly) {
        SortedSet<String> names = new TreeSet<>();
        assembly.stacks().forEach(stack -> names.add(stack.stackName()));
        return names;
    }

    /** Returns the stack that nests all the others. */
    private static String root(String stack) {
        int slash = stack.indexOf('/');
        return slash < 0 ? stack : stack.substring(0, slash);
    }
}
