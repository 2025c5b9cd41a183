package dev.bandstand.settings;

/**
 * One subnet in each zone, all for the same purpose.
 *
 * @param name what stands before the zone's letter in the Name tag
 * @param cidrMask the size of each subnet, as the bits of its mask
 */
public record SubnetSettings(String name, int cidrMask) {}
