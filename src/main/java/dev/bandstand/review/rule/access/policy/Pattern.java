package dev.bandstand.review.rule.access.policy;

import java.util.BitSet;

/**
 * A text in which {@code *} stands for any characters and {@code ?} for one.
 *
 * @param text the pattern
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html">IAM JSON policy
 *     elements: Resource</a>
 */
public record Pattern(String text) {

    /** Tells whether it stands for every text. */
    public boolean isAnything() {
        return !text.isEmpty() && text.chars().allMatch(each -> each == '*');
    }

    /** Tells whether it stands for no text but itself. */
    public boolean isPlain() {
        return text.indexOf('*') < 0 && text.indexOf('?') < 0;
    }

    /** Tells whether it stands for the text. */
    public boolean matches(String plain) {
        return covers(new Pattern(plain));
    }

    /** Tells whether it stands, at a glance, for all that the other stands for; where it does not, it still may. */
    boolean covers(Pattern other) {
        BitSet states = start();
        for (int i = 0; i < other.text.length() && !states.isEmpty(); i++) {
            states = step(states, other.text.charAt(i));
        }
        return accepts(states);
    }

    /** Tells whether no text can be meant by both, as they start differently. */
    boolean startsOtherwise(Pattern other) {
        int length = Math.min(text.length(), other.text.length());
        for (int i = 0; i < length; i++) {
            char one = text.charAt(i);
            char two = other.text.charAt(i);
            if (one == '*' || two == '*') {
                return false;
            }
            if (one != two && one != '?' && two != '?') {
                return true;
            }
        }
        return false;
    }

    /** A state is how much of the pattern has been seen; a star may be passed at any time. */
    BitSet start() {
        var states = new BitSet(text.length() + 1);
        reach(states, 0);
        return states;
    }

    BitSet step(BitSet from, char next) {
        var to = new BitSet(text.length() + 1);
        for (int state = from.nextSetBit(0); state >= 0; state = from.nextSetBit(state + 1)) {
            if (state < text.length()) {
                char wanted = text.charAt(state);
                if (wanted == '*') {
                    reach(to, state);
                } else if (wanted == next || (wanted == '?' && next != '*')) {
                    reach(to, state + 1);
                }
            }
        }
        return to;
    }

    boolean accepts(BitSet states) {
        return states.get(text.length());
    }

    private void reach(BitSet states, int first) {
        int state = first;
        states.set(state);
        while (state < text.length() && text.charAt(state) == '*') {
            state++;
            states.set(state);
        }
    }
}
