package dev.bandstand.review.lock;

import dev.bandstand.review.behaviour.Holdings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How templates differ from the lock.
 *
 * @param lost one line for each resource of the lock that the templates hold no more
 * @param added one line for each resource of the templates that the lock does not hold yet
 */
public record LockDifference(List<String> lost, List<String> added) {

    private static final String UPDATE = "run ./bandstand synth --update-lock";

    private record Entry(String stack, String logicalId, String type) {
        @Override
        public String toString() {
            return stack + "." + logicalId + " (" + type + ")";
        }
    }

    /** Copies the lists. */
    public LockDifference {
        lost = List.copyOf(lost);
        added = List.copyOf(added);
    }

    /** Compares the stacks that were synthesized; what the lock holds of other stacks is left alone. */
    public static LockDifference of(LockFile lock, LockFile synthesized) {
        List<Entry> gone = entries(lock.only(new TreeSet<>(synthesized.stacks().keySet())));
        List<Entry> young = entries(synthesized);
        List<Entry> stayed = new ArrayList<>(gone);
        stayed.retainAll(young);
        gone.removeAll(stayed);
        young.removeAll(stayed);
        List<String> lost = new ArrayList<>();
        List<Entry> candidates = new ArrayList<>(young);
        for (Entry entry : gone) {
            Optional<Entry> other = nearest(entry, candidates);
            other.ifPresent(candidates::remove);
            lost.add(lost(entry, other, young));
        }
        return new LockDifference(
                lost,
                candidates.stream()
                        .map(entry -> entry + " is not in the lock; " + UPDATE)
                        .toList());
    }

    /** Tells whether nothing differs. */
    public boolean isEmpty() {
        return lost.isEmpty() && added.isEmpty();
    }

    private static String lost(Entry entry, Optional<Entry> moved, List<Entry> young) {
        String held = Holdings.of(entry.type()).orElse("what it holds");
        String wayOut = "; keep the logical id, or if that is meant, " + UPDATE;
        if (moved.isPresent()) {
            Entry to = moved.get();
            String where = to.stack().equals(entry.stack()) ? to.logicalId() : to.stack() + "." + to.logicalId();
            return entry + " would be " + where + ", a new and empty one, and lose " + held + wayOut;
        }
        Optional<Entry> other = young.stream()
                .filter(each ->
                        each.stack().equals(entry.stack()) && each.logicalId().equals(entry.logicalId()))
                .findFirst();
        return other.map(each -> entry + " would become " + each.type() + ", and lose " + held + wayOut)
                .orElseGet(() -> entry + " would go, and with it " + held + wayOut);
    }

    /** The one of the same type whose name begins most like it, preferably in the same stack. */
    private static Optional<Entry> nearest(Entry entry, List<Entry> candidates) {
        return candidates.stream()
                .filter(each -> each.type().equals(entry.type()))
                .max(Comparator.comparing((Entry each) -> each.stack().equals(entry.stack()))
                        .thenComparing(each -> common(each.logicalId(), entry.logicalId()))
                        .thenComparing(Entry::logicalId, Comparator.reverseOrder()));
    }

    private static int common(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private static List<Entry> entries(LockFile lock) {
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<String, SortedMap<String, String>> stack : new TreeMap<>(lock.stacks()).entrySet()) {
            stack.getValue().forEach((id, type) -> entries.add(new Entry(stack.getKey(), id, type)));
        }
        return entries;
    }
}
