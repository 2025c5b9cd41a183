package dev.bandstand.review.report;

import dev.bandstand.review.acknowledgement.Acknowledgement;

/** How an acknowledgement that covers nothing reads. */
final class AcknowledgementWords {

    static final String EXPIRED = "expired";
    static final String UNUSED = "unused";

    private AcknowledgementWords() {}

    /** Returns what it covers. */
    static String scope(Acknowledgement acknowledgement) {
        String stack = acknowledgement.stack().orElse("any stack");
        return acknowledgement.resource().map(id -> stack + "." + id).orElse(stack);
    }

    /** Returns what to do with it. */
    static String wayOut(String state, Acknowledgement acknowledgement) {
        return state.equals(EXPIRED)
                ? "it counted until " + acknowledgement.expires() + "; mend what it covers, or accept it anew"
                : "no finding is covered by it; remove it";
    }
}
