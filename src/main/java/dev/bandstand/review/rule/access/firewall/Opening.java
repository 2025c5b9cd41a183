package dev.bandstand.review.rule.access.firewall;

/**
 * Ports that stand open to somebody to whom they were closed.
 *
 * @param origin the first rule that opens them
 * @param protocol as in {@link FirewallRule}
 * @param from the first port
 * @param to the last port, itself included
 * @param before to whom they stood open
 * @param added to whom they are opened
 * @param after to whom they stand open then
 */
public record Opening(
        FirewallRule.Origin origin, String protocol, int from, int to, Peers before, Peers added, Peers after) {

    /** Tells whether anybody may come in now who might not before. */
    public boolean toTheWorld() {
        return (after.addresses().isTheWorld() && !before.addresses().isTheWorld())
                || added.addresses().isTheWorld();
    }

    /** Tells whether it is about nothing but the ports of the web, 80 and 443. */
    public boolean isWeb() {
        boolean known = protocol.equals("tcp") || protocol.equals("udp");
        return known && from == to && (from == 80 || from == 443);
    }

    /** Tells whether it is about ICMP alone. */
    public boolean isIcmp() {
        return protocol.equals("icmp") || protocol.equals("icmpv6");
    }

    /** Returns the ports in words, as in {@code tcp 80}, {@code tcp 8000-8999} or {@code all traffic}. */
    public String ports() {
        if (protocol.equals(FirewallRule.ANY)) {
            return "all traffic";
        }
        if (from == 0 && to == FirewallRule.LAST_PORT) {
            boolean number = Character.isDigit(protocol.charAt(0));
            return number ? "protocol " + protocol : protocol.indexOf(" $") > 0 ? protocol : "all " + protocol;
        }
        if (isIcmp()) {
            return protocol + " type " + (from >> 8);
        }
        return protocol + " " + (from == to ? String.valueOf(from) : from + "-" + to);
    }

    boolean continues(Opening other) {
        return protocol.equals(other.protocol)
                && from == other.to + 1
                && added.equals(other.added)
                && before.equals(other.before)
                && after.equals(other.after);
    }

    Opening to(int last) {
        return new Opening(origin, protocol, from, last, before, added, after);
    }
}
