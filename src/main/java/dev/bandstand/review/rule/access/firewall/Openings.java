package dev.bandstand.review.rule.access.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What rules let through that other rules did not; how it is parted into rules means nothing. */
public final class Openings {

    /** Stands for every protocol that no rule names. */
    private static final String REST = "other protocols";

    private Openings() {}

    /** Returns what {@code after} lets through and {@code before} does not, by protocol and port. */
    public static List<Opening> between(List<FirewallRule> before, List<FirewallRule> after) {
        if (before.equals(after)) {
            return List.of();
        }
        SortedSet<String> protocols = protocols(before);
        protocols.addAll(protocols(after));
        List<Opening> openings = new ArrayList<>();
        for (String protocol : protocols) {
            openings.addAll(of(protocol, before, after));
        }
        return together(openings, protocols.size());
    }

    /** Returns the protocols that must be looked at apart: the usual ones, those of the rules, and one for all others. */
    static SortedSet<String> protocols(List<FirewallRule> rules) {
        SortedSet<String> protocols = new TreeSet<>(List.of("icmp", "icmpv6", "tcp", "udp", REST));
        rules.forEach(rule -> protocols.add(rule.protocol()));
        protocols.remove(FirewallRule.ANY);
        return protocols;
    }

    /** Returns the ports at which something may change, the first and the one behind the last among them. */
    static SortedSet<Integer> cuts(String protocol, List<FirewallRule> rules) {
        SortedSet<Integer> cuts = new TreeSet<>(List.of(0, FirewallRule.LAST_PORT + 1));
        for (FirewallRule rule : rules) {
            if (rule.protocol().equals(protocol)) {
                cuts.add(rule.from());
                cuts.add(rule.to() + 1);
            }
        }
        return cuts;
    }

    private static List<Opening> of(String protocol, List<FirewallRule> before, List<FirewallRule> after) {
        SortedSet<Integer> cuts = cuts(protocol, before);
        cuts.addAll(cuts(protocol, after));
        List<Opening> openings = new ArrayList<>();
        int from = 0;
        for (int next : cuts.tailSet(1)) {
            Peers old = peers(protocol, from, before);
            Peers young = peers(protocol, from, after);
            Peers added = young.minus(old);
            if (!added.isEmpty()) {
                add(
                        openings,
                        new Opening(origin(protocol, from, after, old), protocol, from, next - 1, old, added, young));
            }
            from = next;
        }
        return openings;
    }

    private static Peers peers(String protocol, int port, List<FirewallRule> rules) {
        Peers peers = Peers.nobody();
        for (FirewallRule rule : rules) {
            if (rule.lets(protocol, port)) {
                peers = peers.union(rule.peers());
            }
        }
        return peers;
    }

    private static FirewallRule.Origin origin(String protocol, int port, List<FirewallRule> after, Peers old) {
        return after.stream()
                .filter(rule ->
                        rule.lets(protocol, port) && !rule.peers().minus(old).isEmpty())
                .findFirst()
                .orElseThrow()
                .origin();
    }

    private static void add(List<Opening> openings, Opening opening) {
        int last = openings.size() - 1;
        if (last >= 0 && opening.continues(openings.get(last))) {
            openings.set(last, openings.get(last).to(opening.to()));
        } else {
            openings.add(opening);
        }
    }

    /** What is the same for each protocol is said once. */
    private static List<Opening> together(List<Opening> openings, int protocols) {
        if (openings.size() != protocols || protocols == 0) {
            return List.copyOf(openings);
        }
        Opening first = openings.get(0);
        boolean same = openings.stream()
                .allMatch(each -> each.from() == 0
                        && each.to() == FirewallRule.LAST_PORT
                        && each.added().equals(first.added()));
        return same
                ? List.of(new Opening(
                        first.origin(),
                        FirewallRule.ANY,
                        0,
                        FirewallRule.LAST_PORT,
                        first.before(),
                        first.added(),
                        first.after()))
                : List.copyOf(openings);
    }
}
