package dev.bandstand.plan;

import java.util.Locale;

/**
 * A span of ports of one protocol.
 *
 * @param protocol {@code tcp}, {@code udp}, {@code icmp} or another name, {@code -1} for all
 * @param from the first port
 * @param to the last port
 */
record Ports(String protocol, int from, int to) {

    private static final String ALL = "-1";
    private static final int LAST = 65_535;

    static Ports all() {
        return new Ports(ALL, 0, LAST);
    }

    /** Tells whether some traffic that this span lets through is let through by the other too. */
    boolean overlaps(Ports other) {
        boolean sameProtocol = protocol.equals(ALL) || other.protocol.equals(ALL) || protocol.equals(other.protocol);
        return sameProtocol && from <= other.to && other.from <= to;
    }

    /** Returns what both let through; the two must overlap. */
    Ports common(Ports other) {
        return new Ports(
                protocol.equals(ALL) ? other.protocol : protocol, Math.max(from, other.from), Math.min(to, other.to));
    }

    boolean contains(String protocol, int port) {
        return overlaps(new Ports(protocol, port, port));
    }

    @Override
    public String toString() {
        if (protocol.equals(ALL) && from == 0 && to == LAST) {
            return "every port";
        }
        String name = protocol.equals(ALL) ? "any" : protocol.toLowerCase(Locale.ROOT);
        return from == to ? name + " " + from : name + " " + from + "-" + to;
    }
}
