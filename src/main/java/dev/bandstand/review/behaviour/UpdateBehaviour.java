package dev.bandstand.review.behaviour;

/**
 * What CloudFormation does to a resource when a property of it changes, the mildest first.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html">Update
 *     behaviors of stack resources</a>
 */
public enum UpdateBehaviour {
    /** It is changed in place, and works on meanwhile. */
    NO_INTERRUPTION,
    /** It is changed in place, and may be away for a while. */
    SOME_INTERRUPTION,
    /** It depends on more than the template tells whether it is replaced. */
    CONDITIONAL,
    /** Nobody has written down what happens, so it may be replaced. */
    UNKNOWN,
    /** A new one is made, and the old one goes. */
    REPLACEMENT;

    /** Returns the graver of the two. */
    public UpdateBehaviour or(UpdateBehaviour other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
