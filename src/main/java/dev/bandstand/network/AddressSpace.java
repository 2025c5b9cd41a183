package dev.bandstand.network;

import static dev.bandstand.network.NetworkProps.require;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The IPv4 addresses of a VPC, and whether its subnets fit in. */
record AddressSpace(long base, int mask) {

    static final int SHORTEST_MASK = 16;
    static final int LONGEST_MASK = 28;

    private static final Pattern CIDR = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

    static AddressSpace parse(String cidr) {
        Matcher matcher = CIDR.matcher(cidr);
        require(matcher.matches(), "cidr must look like 10.0.0.0/16, got: %s", cidr);
        long base = 0;
        for (int group = 1; group <= 4; group++) {
            int octet = Integer.parseInt(matcher.group(group));
            require(octet <= 255, "cidr must look like 10.0.0.0/16, got: %s", cidr);
            base = base << 8 | octet;
        }
        int mask = Integer.parseInt(matcher.group(5));
        require(
                mask >= SHORTEST_MASK && mask <= LONGEST_MASK,
                "cidr must have a mask between /16 and /28, got: %s",
                cidr);
        require(base % size(mask) == 0, "cidr must start at a multiple of its size, got: %s", cidr);
        return new AddressSpace(base, mask);
    }

    /** Returns whether one tier after the other, {@code zones} subnets each, fits, every subnet aligned to its size. */
    boolean holds(int zones, int... masks) {
        long next = 0;
        for (int subnetMask : masks) {
            long size = size(subnetMask);
            next = (next + size - 1) / size * size + zones * size;
        }
        return next <= size(mask);
    }

    private static long size(int mask) {
        return 1L << (32 - mask);
    }
}
