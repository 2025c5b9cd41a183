package dev.bandstand.review.rule.access.firewall;

import dev.bandstand.review.rule.address.Addresses;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who stands at the other end of rules.
 *
 * @param addresses known addresses
 * @param symbols security groups, prefix lists and blocks that only a deployment knows, each by its name
 */
public record Peers(Addresses addresses, SortedSet<String> symbols) {

    private static final Peers NOBODY = new Peers(Addresses.none(), Collections.emptySortedSet());

    /** Copies the set. */
    public Peers {
        symbols = Collections.unmodifiableSortedSet(new TreeSet<>(symbols));
    }

    /** Returns nobody. */
    public static Peers nobody() {
        return NOBODY;
    }

    /** Returns whoever has one of the addresses. */
    public static Peers of(Addresses addresses) {
        return new Peers(addresses, Collections.emptySortedSet());
    }

    /** Returns whoever the name stands for. */
    public static Peers of(String symbol) {
        return new Peers(Addresses.none(), new TreeSet<>(List.of(symbol)));
    }

    /** Returns who is among these, the others or both. */
    public Peers union(Peers other) {
        SortedSet<String> both = new TreeSet<>(symbols);
        both.addAll(other.symbols);
        return new Peers(addresses.union(other.addresses), both);
    }

    /** Returns who is among these and not the others; whatever a name stands for has an address of IPv4. */
    public Peers minus(Peers other) {
        SortedSet<String> rest = new TreeSet<>(symbols);
        rest.removeAll(other.symbols);
        if (other.addresses.contains(Addresses.allOfV4())) {
            rest.clear();
        }
        return new Peers(addresses.minus(other.addresses), rest);
    }

    /** Tells whether nobody is there. */
    public boolean isEmpty() {
        return addresses.isEmpty() && symbols.isEmpty();
    }

    /** Returns them in words, at most {@code most} one by one. */
    public String words(int most) {
        List<String> all = addresses.blocks();
        List<String> names = new ArrayList<>(symbols);
        names.addAll(all);
        if (names.size() <= most) {
            return String.join(", ", names);
        }
        return String.join(", ", names.subList(0, most)) + " and " + (names.size() - most) + " more";
    }
}
