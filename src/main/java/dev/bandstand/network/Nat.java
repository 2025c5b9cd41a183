package dev.bandstand.network;

/**
 * How the private subnets reach the internet.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html">NAT gateways</a>
 */
public enum Nat {
    /** Not at all: AWS is reached through interface endpoints alone. */
    NONE,
    /** Through one gateway in the first zone, which takes every zone offline when it fails. */
    SINGLE,
    /** Through one gateway in each zone. */
    PER_ZONE,
    /** Through one regional gateway, which AWS spreads over the zones that have something running. */
    REGIONAL;

    /** Returns how many gateways stand in the public subnets of {@code zones} zones. */
    int zonalGateways(int zones) {
        return switch (this) {
            case NONE, REGIONAL -> 0;
            case SINGLE -> 1;
            case PER_ZONE -> zones;
        };
    }
}
