package dev.bandstand.review.finding;

import java.util.List;
import java.util.SortedMap;

/** A question that a review asks of each change; a pure function. */
public interface Rule {

    /** Returns its name, as findings, acknowledgements and the table of the docs have it: lower camel case. */
    String name();

    /** Returns when it speaks with which severity: a short phrase each, for the table of the docs. */
    SortedMap<Severity, String> verdicts();

    /** Returns what it finds, in the order of stacks and logical ids. */
    List<Finding> check(Comparison comparison);

    /**
     * Tells whether it speaks of what stands in a stack that is not among the templates any more. No deployment deletes such a stack, so most
     * that it holds goes on as before; what would be lost with it is worth a word all the same.
     */
    default boolean looksIntoRemovedStacks() {
        return false;
    }
}
