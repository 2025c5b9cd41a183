package dev.bandstand.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of IPv4 addresses.
 *
 * @param base the first address
 * @param mask the bits of the mask
 */
record Cidr(long base, int mask) {

    private static final Pattern IPV4 =
            Pattern.compile("([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})/([0-9]{1,2})");
    private static final Pattern IPV6 = Pattern.compile("([0-9a-fA-F:]+)/([0-9]{1,3})");

    /** Reads a block like 10.0.0.0/16, whose base need not be the first address of it. */
    static Optional<Cidr> parse(String text) {
        var matcher = IPV4.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long base = 0;
        for (int group = 1; group <= 4; group++) {
            int number = Integer.parseInt(matcher.group(group));
            if (number > 255) {
                return Optional.empty();
            }
            base = base << 8 | number;
        }
        int mask = Integer.parseInt(matcher.group(5));
        return mask > 32 ? Optional.empty() : Optional.of(new Cidr(base, mask));
    }

    /** Tells whether a text is a block of IPv6 addresses like 2001:db8::/32. */
    static boolean isIpv6(String text) {
        var matcher = IPV6.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > 128) {
            return false;
        }
        String address = matcher.group(1);
        int gap = address.indexOf("::");
        boolean oneGap = gap < 0 || address.indexOf("::", gap + 1) < 0;
        String[] groups = address.split(":", -1);
        boolean shortGroups = Pattern.matches("[0-9a-fA-F]{0,4}(:[0-9a-fA-F]{0,4})*", address);
        return oneGap && shortGroups && (gap < 0 ? groups.length == 8 && !address.contains("::") : groups.length <= 9);
    }

    long size() {
        return 1L << (32 - mask);
    }

    boolean isNetworkAddress() {
        return base % size() == 0;
    }

    /** Returns the block of this size that the base lies in. */
    Cidr network() {
        return new Cidr(base / size() * size(), mask);
    }

    /** Tells whether one tier after the other fits in, a subnet of each mask in each zone, each at a multiple of its size. */
    boolean holds(int zones, int... masks) {
        long next = 0;
        for (int subnetMask : masks) {
            long subnet = 1L << (32 - subnetMask);
            next = (next + subnet - 1) / subnet * subnet + zones * subnet;
        }
        return next <= size();
    }

    @Override
    public String toString() {
        return (base >> 24) + "." + (base >> 16 & 255) + "." + (base >> 8 & 255) + "." + (base & 255) + "/" + mask;
    }
}
