package dev.bandstand.review.finding;

import java.util.Optional;

/** Tells how the changed scaling of a service fares. */
public interface ScalingJudge {

    /**
     * Returns its verdict; empty where it has none.
     *
     * @param stack the name of the stack of the service
     * @param service the logical id of the service
     */
    Optional<Verdict> judge(String stack, String service);
}
