package dev.bandstand.network;

import static dev.bandstand.network.NetworkProps.require;

import java.util.List;

/** A VPC that somebody else made. */
public sealed interface ExistingVpc {

    /** Returns the id of the VPC. */
    String vpcId();

    /** Returns a VPC whose subnets are looked up in the account at synth, which needs credentials once. */
    static ExistingVpc lookedUp(String vpcId) {
        return new LookedUp(vpcId);
    }

    /**
     * A VPC whose subnets are looked up in the account and kept in {@code cdk.context.json}.
     *
     * @param vpcId its id
     */
    record LookedUp(String vpcId) implements ExistingVpc {

        /**
         * Checks the id.
         *
         * @throws IllegalArgumentException if it is not the id of a VPC
         */
        public LookedUp {
            requireVpcId(vpcId);
        }
    }

    /**
     * A VPC described in full, so that nothing is looked up.
     *
     * @param vpcId its id
     * @param cidr its IPv4 addresses
     * @param availabilityZones the zones of its subnets
     * @param publicSubnetIds one public subnet for each zone, in the order of the zones; without any, no load
     *     balancer can be public
     * @param privateSubnetIds one private subnet for each zone, in the order of the zones
     * @param dataSubnetIds one data subnet for each zone, in the order of the zones; without any, data goes to the
     *     private subnets
     */
    record Described(
            String vpcId,
            String cidr,
            List<String> availabilityZones,
            List<String> publicSubnetIds,
            List<String> privateSubnetIds,
            List<String> dataSubnetIds)
            implements ExistingVpc {

        /**
         * Checks the description.
         *
         * @throws IllegalArgumentException if the id or the CIDR is malformed, or a tier has not one subnet a zone
         */
        public Described {
            requireVpcId(vpcId);
            AddressSpace.parse(cidr);
            availabilityZones = List.copyOf(availabilityZones);
            publicSubnetIds = List.copyOf(publicSubnetIds);
            privateSubnetIds = List.copyOf(privateSubnetIds);
            dataSubnetIds = List.copyOf(dataSubnetIds);
            require(!availabilityZones.isEmpty(), "availabilityZones must not be empty, got: []");
            if (!publicSubnetIds.isEmpty()) {
                requireOneEach("publicSubnetIds", publicSubnetIds, availabilityZones);
            }
            requireOneEach("privateSubnetIds", privateSubnetIds, availabilityZones);
            if (!dataSubnetIds.isEmpty()) {
                requireOneEach("dataSubnetIds", dataSubnetIds, availabilityZones);
            }
        }

        private static void requireOneEach(String property, List<String> subnetIds, List<String> zones) {
            require(
                    subnetIds.size() == zones.size(),
                    "%s must have one subnet for each of the zones %s, got: %s",
                    property,
                    zones,
                    subnetIds);
        }
    }

    private static void requireVpcId(String vpcId) {
        require(vpcId.matches("vpc-[0-9a-f]+"), "vpcId must look like vpc-0abc1234, got: %s", vpcId);
    }
}
