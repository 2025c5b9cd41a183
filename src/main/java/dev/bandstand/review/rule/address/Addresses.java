package dev.bandstand.review.rule.address;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A set of addresses.
 *
 * @param v4 those of IPv4, as numbers
 * @param v6 those of IPv6, as numbers
 */
public record Addresses(Ranges v4, Ranges v6) {

    private static final Addresses NONE = new Addresses(Ranges.none(), Ranges.none());
    private static final Addresses ALL_V4 = all("0.0.0.0/0");
    private static final Addresses EVERYWHERE = ALL_V4.union(all("::/0"));

    /** What no router of the internet leads to. */
    private static final Addresses INSIDE = all("10.0.0.0/8")
            .union(all("172.16.0.0/12"))
            .union(all("192.168.0.0/16"))
            .union(all("100.64.0.0/10"))
            .union(all("fc00::/7"))
            .union(all("fe80::/10"));

    /** Half of IPv4, so that two halves in two rules are seen, too. */
    private static final BigInteger MOST_OF_V4 = BigInteger.ONE.shiftLeft(31);

    /** Half of the addresses of IPv6 that are routed at all, {@code 2000::/3}. */
    private static final BigInteger MOST_OF_V6 = BigInteger.ONE.shiftLeft(124);

    /** Returns no addresses at all. */
    public static Addresses none() {
        return NONE;
    }

    /** Returns every address of IPv4. */
    public static Addresses allOfV4() {
        return ALL_V4;
    }

    /** Returns every address. */
    public static Addresses everywhere() {
        return EVERYWHERE;
    }

    /** Returns the addresses of a block as in {@code 10.0.0.0/16} or {@code 2001:db8::/32}, empty where it is none. */
    public static Optional<Addresses> of(String cidr) {
        return CidrText.parse(cidr.strip());
    }

    /** Returns what is in this set, in the other or in both. */
    public Addresses union(Addresses other) {
        return new Addresses(v4.union(other.v4), v6.union(other.v6));
    }

    /** Returns what is in this set and not in the other. */
    public Addresses minus(Addresses other) {
        return new Addresses(v4.minus(other.v4), v6.minus(other.v6));
    }

    /** Tells whether no address is in the set. */
    public boolean isEmpty() {
        return v4.isEmpty() && v6.isEmpty();
    }

    /** Tells whether every address of the other set is in this one. */
    public boolean contains(Addresses other) {
        return other.minus(this).isEmpty();
    }

    /** Tells whether the two have an address in common. */
    public boolean overlaps(Addresses other) {
        return !minus(other).equals(this);
    }

    /** Tells whether none of them is reached from the internet. */
    public boolean isPrivate() {
        return INSIDE.contains(this);
    }

    /** Tells whether the set is so large that it stands for anybody: half of IPv4, or half of what is routed of IPv6. */
    public boolean isTheWorld() {
        return v4.size().compareTo(MOST_OF_V4) >= 0 || v6.size().compareTo(MOST_OF_V6) >= 0;
    }

    /** Returns the fewest blocks that make up the set, IPv4 first, each from low to high. */
    public List<String> blocks() {
        List<String> blocks = new ArrayList<>();
        CidrText.blocks(v4, 32, blocks);
        CidrText.blocks(v6, 128, blocks);
        return blocks;
    }

    private static Addresses all(String cidr) {
        return of(cidr).orElseThrow();
    }
}
