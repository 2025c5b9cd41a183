package dev.bandstand.task;

import static dev.bandstand.task.Requirement.require;

import java.util.Optional;

/**
 * What an instance must be for a task to run on it.
 *
 * @param memberOf the expression that it fulfils; empty when it must be another one for each task
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html">Cluster query language</a>
 */
public record PlacementConstraint(Optional<String> memberOf) {

    private static final int LONGEST = 2000;

    /**
     * Checks the expression.
     *
     * @throws IllegalArgumentException if it is empty or too long
     */
    public PlacementConstraint {
        memberOf.ifPresent(expression -> require(
                !expression.isBlank() && expression.length() <= LONGEST,
                "placement.constraints.memberOf must be an expression of up to %d characters, got: \"%s\"",
                LONGEST,
                expression));
    }

    /** Returns another instance for each task of the service. */
    public static PlacementConstraint distinctInstance() {
        return new PlacementConstraint(Optional.empty());
    }

    /** Returns instances that fulfil {@code expression}, as in "attribute:ecs.instance-type =~ m7g.*". */
    public static PlacementConstraint memberOf(String expression) {
        return new PlacementConstraint(Optional.of(expression));
    }
}
