package dev.bandstand.review.difference;

import dev.bandstand.template.Assembly;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What differs between two sets of templates. They are compared both as written and with all filled in that is known before a
 * deployment (parameters by their defaults, mappings, conditions), and a resource changes where either differs: a changed default shows
 * at the resources that use it, and what a condition rules out is still compared as written.
 */
public final class Difference {

    private final List<ResourceChange> changes;
    private final List<Move> moves;

    private Difference(List<ResourceChange> changes, List<Move> moves) {
        this.changes = List.copyOf(changes);
        this.moves = List.copyOf(moves);
    }

    /** Compares what is deployed with what will be. */
    public static Difference of(Assembly base, Assembly head) {
        Assembly knownBase = base.evaluated();
        Assembly knownHead = head.evaluated();
        return of(base, knownBase, head, knownHead);
    }

    /**
     * Compares what is deployed with what will be.
     *
     * @param base what is deployed, as written
     * @param knownBase the same {@link Assembly#evaluated() evaluated}
     * @param head what will be deployed, as written
     * @param knownHead the same evaluated
     */
    public static Difference of(Assembly base, Assembly knownBase, Assembly head, Assembly knownHead) {
        SortedMap<String, Side> before = sides(base, knownBase);
        SortedMap<String, Side> after = sides(head, knownHead);
        TreeSet<String> stacks = new TreeSet<>(before.keySet());
        stacks.addAll(after.keySet());
        SortedMap<Target, ResourceChange> here = new TreeMap<>();
        List<ResourceChange> gone = new ArrayList<>();
        for (String stack : stacks) {
            Optional<Side> side = Optional.ofNullable(after.get(stack));
            for (ResourceChange change : new StackComparison(Optional.ofNullable(before.get(stack)), side).changes()) {
                side.ifPresentOrElse(
                        young -> here.put(young.known().target(change.logicalId()), change), () -> gone.add(change));
            }
        }
        List<ResourceChange> all = Dependants.of(knownBase, knownHead, here, gone);
        return new Difference(all, Moves.of(all));
    }

    /** Returns the changes, by stack and logical id. */
    public List<ResourceChange> changes() {
        return changes;
    }

    /** Returns the resources with data that leave under one logical id and come again under another, by stack and logical id. */
    public List<Move> moves() {
        return moves;
    }

    /** Two stacks of one name, in different accounts or regions, are told apart by their ids. */
    private static SortedMap<String, Side> sides(Assembly written, Assembly known) {
        SortedMap<String, Side> sides = new TreeMap<>();
        for (int i = 0; i < written.stacks().size(); i++) {
            StackTemplate stack = written.stacks().get(i);
            var side = new Side(stack, known.stacks().get(i));
            if (sides.putIfAbsent(stack.stackName(), side) != null) {
                sides.put(stack.stackName() + "\n" + stack.id(), side);
            }
        }
        return sides;
    }
}
