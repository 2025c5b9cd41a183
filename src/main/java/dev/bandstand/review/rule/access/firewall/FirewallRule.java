package dev.bandstand.review.rule.access.firewall;

/**
 * One rule that lets something through.
 *
 * @param origin where it is written
 * @param protocol {@code tcp}, {@code udp}, {@code icmp}, {@code icmpv6}, a protocol number, or {@link #ANY}; a name that only a
 *     deployment knows stands for itself
 * @param from the first port; of ICMP 256 times the type, plus the code
 * @param to the last port, itself included
 * @param peers who stands at the other end
 */
public record FirewallRule(Origin origin, String protocol, int from, int to, Peers peers) {

    /** The name of all protocols together. */
    static final String ANY = "-1";

    static final int LAST_PORT = 65_535;

    /**
     * Where a rule is written.
     *
     * @param stack the name of the stack
     * @param logicalId the logical id of the resource
     * @param property the path of the property
     */
    public record Origin(String stack, String logicalId, String property) {}

    /** A protocol that only a deployment knows the ports of is a name of its own behind the protocol's. */
    boolean lets(String asked) {
        if (protocol.equals(ANY) || protocol.equals(asked)) {
            return true;
        }
        return from == 0 && to == LAST_PORT && asked.startsWith(protocol + " ");
    }

    boolean lets(String asked, int port) {
        return lets(asked) && (isAny() || !protocol.equals(asked) || (from <= port && port <= to));
    }

    private boolean isAny() {
        return protocol.equals(ANY);
    }
}
