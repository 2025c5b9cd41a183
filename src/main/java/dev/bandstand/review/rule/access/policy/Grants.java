package dev.bandstand.review.rule.access.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** What several statements say together, and what others do not; how it is parted into statements means nothing. */
public final class Grants {

    /** A statement of more parts than this is told as one. */
    private static final int MOST_PARTS = 2_000;

    private Grants() {}

    /** Returns the parts of what {@code after} allows that {@code before} does not, in the order of {@code after}. */
    public static List<Statement> added(List<Statement> before, List<Statement> after) {
        List<Statement> allowed = allowing(before, true);
        List<Statement> denied = allowing(after, false);
        List<Statement> added = new ArrayList<>();
        for (Statement statement : allowing(after, true)) {
            if (isSaid(statement, allowed)) {
                continue;
            }
            for (Statement part : parts(statement)) {
                if (!isSaid(part, allowed) && !isSaid(part, denied)) {
                    added.add(part);
                }
            }
        }
        return added;
    }

    /**
     * Returns the parts of what {@code before} denies and {@code after} does not.
     *
     * @param allowedElsewhere whether what is denied may be allowed by something else; otherwise what {@code after} does not allow need
     *     not be denied
     */
    public static List<Statement> undenied(List<Statement> before, List<Statement> after, boolean allowedElsewhere) {
        List<Statement> denied = allowing(after, false);
        List<Statement> allowed = allowing(after, true);
        List<Statement> undenied = new ArrayList<>();
        for (Statement statement : allowing(before, false)) {
            if (isSaid(statement, denied)) {
                continue;
            }
            for (Statement part : parts(statement)) {
                boolean matters = allowedElsewhere || allowed.stream().anyMatch(each -> meet(each, part, denied));
                if (matters && !isSaid(part, denied)) {
                    undenied.add(part);
                }
            }
        }
        return undenied;
    }

    /** Returns the keys of the conditions under which alone {@code before} allowed what a statement allows now, empty where it did not. */
    public static Optional<String> loosened(Statement statement, List<Statement> before) {
        for (Statement old : allowing(before, true)) {
            if (!old.conditions().isEmpty() && statement.isInBesideConditions(old)) {
                SortedSet<String> keys = new TreeSet<>();
                old.conditions().forEach(condition -> keys.add(condition.key()));
                return Optional.of(String.join(", ", keys));
            }
        }
        return Optional.empty();
    }

    /** Tells whether what one statement says is said by the others: by one of them, or by several that differ in one respect alone. */
    static boolean isSaid(Statement statement, List<Statement> by) {
        if (by.contains(statement)) {
            return true;
        }
        return together(statement, by, Statement::isInBesideActions, Statement::actions)
                || together(statement, by, Statement::isInBesideResources, Statement::resources)
                || together(statement, by, Statement::isInBesideWho, Statement::who);
    }

    private static boolean together(
            Statement statement,
            List<Statement> by,
            BiPredicate<Statement, Statement> besides,
            Function<Statement, Words> respect) {
        List<Words> words = new ArrayList<>();
        for (Statement each : by) {
            if (besides.test(statement, each)) {
                words.add(respect.apply(each));
            }
        }
        return !words.isEmpty() && respect.apply(statement).isIn(words);
    }

    private static boolean meet(Statement allowed, Statement denied, List<Statement> stillDenied) {
        List<Words> actions = new ArrayList<>();
        for (Statement each : stillDenied) {
            if (denied.isInBesideActions(each)) {
                actions.add(each.actions());
            }
        }
        return !Overlap.isEmpty(List.of(allowed.actions(), denied.actions()), actions)
                && !Overlap.isEmpty(List.of(allowed.resources(), denied.resources()), List.of())
                && !Overlap.isEmpty(List.of(allowed.who(), denied.who()), List.of());
    }

    private static List<Statement> allowing(List<Statement> statements, boolean allows) {
        return statements.stream().filter(each -> each.allows() == allows).toList();
    }

    private static List<Statement> parts(Statement statement) {
        return statement.size() > MOST_PARTS ? List.of(statement) : statement.parts();
    }
}
