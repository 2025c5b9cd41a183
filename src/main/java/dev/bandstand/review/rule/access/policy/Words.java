package dev.bandstand.review.rule.access.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A set of texts: those that one of some patterns stands for, or all but those.
 *
 * @param patterns the patterns
 * @param allBut whether it is the others that are meant, as in {@code NotAction}
 */
public record Words(SortedSet<String> patterns, boolean allBut) {

    private static final Words ANY = of("*");

    /** Copies the set. */
    public Words {
        patterns = Collections.unmodifiableSortedSet(new TreeSet<>(patterns));
    }

    /** Returns every text. */
    public static Words any() {
        return ANY;
    }

    /** Returns what the pattern stands for. */
    public static Words of(String pattern) {
        return new Words(new TreeSet<>(List.of(pattern)), false);
    }

    /** Returns what one of the patterns stands for. */
    public static Words of(List<String> patterns) {
        return new Words(new TreeSet<>(patterns), false);
    }

    /** Returns what none of the patterns stands for. */
    public static Words allBut(List<String> patterns) {
        return new Words(new TreeSet<>(patterns), true);
    }

    /** Tells whether the text is in the set. */
    public boolean has(String plain) {
        boolean matched = false;
        for (String pattern : patterns) {
            matched |= new Pattern(pattern).matches(plain);
        }
        return matched != allBut;
    }

    /** Returns the parts of which the set is the union: one for each pattern, or itself where all but some are meant. */
    public List<Words> parts() {
        if (allBut || patterns.size() == 1) {
            return List.of(this);
        }
        List<Words> parts = new ArrayList<>();
        patterns.forEach(pattern -> parts.add(of(pattern)));
        return parts;
    }

    /** Tells whether every text of this set is in one of the others. */
    public boolean isIn(List<Words> others) {
        boolean mayBe = allBut || patterns.isEmpty();
        for (Words other : others) {
            if (other.equals(this) || other.isEverything() || other.covers(this)) {
                return true;
            }
            mayBe |= !other.startsOtherwise(this);
        }
        return mayBe && Overlap.isEmpty(List.of(this), others);
    }

    /** Tells whether it is one text alone. */
    boolean isPlain() {
        return !allBut && patterns.size() == 1 && new Pattern(patterns.first()).isPlain();
    }

    /** Tells whether no text can be in both sets, as all their patterns start differently. */
    boolean startsOtherwise(Words other) {
        if (allBut || other.allBut) {
            return false;
        }
        for (String pattern : patterns) {
            var own = new Pattern(pattern);
            for (String text : other.patterns) {
                if (!own.startsOtherwise(new Pattern(text))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns the set without the patterns that start otherwise than all of the other's. */
    Words near(Words other) {
        if (allBut || other.allBut) {
            return this;
        }
        SortedSet<String> near = new TreeSet<>(patterns);
        near.removeIf(pattern -> of(pattern).startsOtherwise(other));
        return new Words(near, false);
    }

    /** Tells whether, at a glance, the set holds all of the other. */
    private boolean covers(Words other) {
        if (allBut || other.allBut) {
            return false;
        }
        for (String pattern : other.patterns) {
            var text = new Pattern(pattern);
            boolean covered = false;
            for (String own : patterns) {
                covered |= new Pattern(own).covers(text);
            }
            if (!covered) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether every text is in the set. */
    public boolean isEverything() {
        if (allBut) {
            return patterns.isEmpty();
        }
        for (String pattern : patterns) {
            if (new Pattern(pattern).isAnything()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the set as it is written in a policy. */
    public String shown() {
        if (isEverything()) {
            return "everything";
        }
        String all = String.join(", ", patterns);
        return allBut ? "everything but " + all : all;
    }
}
