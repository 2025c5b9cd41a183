package dev.bandstand.review.rule.access.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds out whether any text is in some sets and not in others, by reading all texts at once: what the patterns have seen of a text
 * is all that matters of it, and there are only so many such states.
 */
final class Overlap {

    /** So many states take a few hundredths of a second; policies that need more are taken to overlap. */
    private static final int MOST_STATES = 4_000;

    private final List<Pattern> patterns = new ArrayList<>();
    private final List<Words> sets;
    private final int must;

    private Overlap(List<Words> all, List<Words> none) {
        List<Words> sets = new ArrayList<>(all);
        sets.addAll(none);
        this.sets = sets;
        this.must = all.size();
        for (Words set : sets) {
            set.patterns().forEach(text -> patterns.add(new Pattern(text)));
        }
    }

    /** Tells whether no text is in each of {@code all} and in none of {@code none}. */
    static boolean isEmpty(List<Words> all, List<Words> none) {
        List<Words> must = new ArrayList<>();
        for (Words set : all) {
            if (set.isPlain()) {
                String only = set.patterns().first();
                return !all.stream().allMatch(each -> each.has(only))
                        || none.stream().anyMatch(each -> each.has(only));
            }
            if (!set.isEverything()) {
                must.add(set);
            }
        }
        for (int i = 1; i < must.size(); i++) {
            if (must.get(0).startsOtherwise(must.get(i))) {
                return true;
            }
        }
        List<Words> near = new ArrayList<>();
        for (Words set : none) {
            near.add(must.isEmpty() ? set : set.near(must.get(0)));
        }
        return new Overlap(must, near).isEmpty();
    }

    private boolean isEmpty() {
        char[] letters = letters();
        Set<List<BitSet>> seen = new HashSet<>();
        Deque<List<BitSet>> open = new ArrayDeque<>();
        List<BitSet> start = new ArrayList<>();
        patterns.forEach(pattern -> start.add(pattern.start()));
        seen.add(start);
        open.add(start);
        while (!open.isEmpty()) {
            List<BitSet> states = open.remove();
            if (isWanted(states)) {
                return false;
            }
            for (char letter : letters) {
                List<BitSet> next = step(states, letter);
                if (canStillBeWanted(next) && seen.add(next)) {
                    open.add(next);
                }
            }
            if (seen.size() > MOST_STATES) {
                return false;
            }
        }
        return true;
    }

    private List<BitSet> step(List<BitSet> states, char letter) {
        List<BitSet> next = new ArrayList<>(states.size());
        for (int i = 0; i < states.size(); i++) {
            next.add(patterns.get(i).step(states.get(i), letter));
        }
        return next;
    }

    private boolean isWanted(List<BitSet> states) {
        int at = 0;
        for (int set = 0; set < sets.size(); set++) {
            boolean in = sets.get(set).allBut();
            for (int i = sets.get(set).patterns().size(); i > 0; i--, at++) {
                if (patterns.get(at).accepts(states.get(at))) {
                    in = !sets.get(set).allBut();
                }
            }
            if (in != set < must) {
                return false;
            }
        }
        return true;
    }

    /** A set that is wanted and none of whose patterns can match any more ends the search. */
    private boolean canStillBeWanted(List<BitSet> states) {
        int at = 0;
        for (int set = 0; set < must; set++) {
            boolean alive = sets.get(set).allBut();
            for (int i = sets.get(set).patterns().size(); i > 0; i--, at++) {
                alive |= !states.get(at).isEmpty();
            }
            if (!alive) {
                return false;
            }
        }
        return true;
    }

    /** Every letter of a pattern, and one that stands for all others. */
    private char[] letters() {
        SortedSet<Character> letters = new TreeSet<>();
        for (Pattern pattern : patterns) {
            for (char letter : pattern.text().toCharArray()) {
                if (letter != '*' && letter != '?') {
                    letters.add(letter);
                }
            }
        }
        char other = '\0';
        while (letters.contains(other)) {
            other++;
        }
        letters.add(other);
        char[] all = new char[letters.size()];
        int i = 0;
        for (char letter : letters) {
            all[i++] = letter;
        }
        return all;
    }
}
