package dev.bandstand.review.rule.address;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A set of whole numbers, as ranges in order of which none touches the next; equal sets are equal lists. */
public record Ranges(List<Range> all) {

    private static final Ranges NONE = new Ranges(List.of());

    /**
     * All numbers from one to another.
     *
     * @param low the first, itself included
     * @param high the last, itself included
     */
    public record Range(BigInteger low, BigInteger high) {

        BigInteger size() {
            return high.subtract(low).add(BigInteger.ONE);
        }
    }

    /** Joins what overlaps or touches, and leaves out what is empty. */
    public Ranges {
        List<Range> sorted = new ArrayList<>(all);
        sorted.removeIf(range -> range.low().compareTo(range.high()) > 0);
        sorted.sort(Comparator.comparing(Range::low));
        List<Range> joined = new ArrayList<>();
        for (Range range : sorted) {
            Range last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && range.low().compareTo(last.high().add(BigInteger.ONE)) <= 0) {
                joined.set(joined.size() - 1, new Range(last.low(), last.high().max(range.high())));
            } else {
                joined.add(range);
            }
        }
        all = List.copyOf(joined);
    }

    /** Returns the empty set. */
    public static Ranges none() {
        return NONE;
    }

    /** Returns all numbers from {@code low} to {@code high}, both included. */
    public static Ranges of(BigInteger low, BigInteger high) {
        return new Ranges(List.of(new Range(low, high)));
    }

    /** Returns what is in this set, in the other or in both. */
    public Ranges union(Ranges other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        List<Range> both = new ArrayList<>(all);
        both.addAll(other.all);
        return new Ranges(both);
    }

    /** Returns what is in this set and not in the other. */
    public Ranges minus(Ranges other) {
        List<Range> rest = new ArrayList<>();
        for (Range range : all) {
            BigInteger low = range.low();
            for (Range taken : other.all) {
                if (taken.high().compareTo(low) >= 0 && taken.low().compareTo(range.high()) <= 0) {
                    rest.add(new Range(low, taken.low().subtract(BigInteger.ONE)));
                    low = taken.high().add(BigInteger.ONE);
                }
            }
            rest.add(new Range(low, range.high()));
        }
        return new Ranges(rest);
    }

    /** Tells whether nothing is in the set. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Returns how many numbers are in the set. */
    public BigInteger size() {
        return all.stream().map(Range::size).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
