package dev.bandstand.network;

import static dev.bandstand.network.NetworkProps.require;

/**
 * One tier of subnets, one subnet in each zone.
 *
 * @param name what the Name tag of each subnet starts with; the letter of its zone follows
 * @param cidrMask how many bits of a subnet's address are fixed, 16 to 28
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html">Subnet CIDR blocks</a>
 */
public record Subnets(String name, int cidrMask) {

    /**
     * Checks the tier.
     *
     * @throws IllegalArgumentException if the name is blank or the mask is out of its limits
     */
    public Subnets {
        require(!name.isBlank(), "subnets name must not be blank, got: \"%s\"", name);
        require(
                cidrMask >= AddressSpace.SHORTEST_MASK && cidrMask <= AddressSpace.LONGEST_MASK,
                "cidrMask must be between 16 and 28, got: %d",
                cidrMask);
    }

    /** Returns the Name tag of the subnet in the zone with this index, for example {@code PublicA}. */
    String nameIn(int zone) {
        return name + (char) ('A' + zone);
    }
}
