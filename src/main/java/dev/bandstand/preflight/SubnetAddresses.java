package dev.bandstand.preflight;

import java.util.List;
import java.util.Optional;

/**
 * More tasks than the subnets have addresses.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html">Subnet CIDR blocks</a>
 */
public final class SubnetAddresses {

    private static final int KEPT_BY_AWS = 5;
    private static final int BITS = 32;

    private SubnetAddresses() {}

    /**
     * Counts the addresses.
     *
     * @param tasks the most tasks at once with an interface of their own, of all services, see {@link TaskCount#mostAtOnce()}
     * @param others the addresses that anything else takes, as instances and endpoints do
     * @param masks the bits of each subnet's mask, as in 20
     */
    public static Optional<Finding> check(int tasks, int others, List<Integer> masks) {
        long addresses = masks.stream()
                .mapToLong(mask -> (1L << (BITS - mask)) - KEPT_BY_AWS)
                .sum();
        return Finding.error(
                (long) tasks + others <= addresses,
                "privateSubnets",
                "must have addresses for " + tasks + " tasks (deployments included) and " + others
                        + " other interfaces",
                addresses + " in " + masks.size() + (masks.size() == 1 ? " subnet" : " subnets") + " (AWS keeps "
                        + KEPT_BY_AWS + " of each)");
    }
}
