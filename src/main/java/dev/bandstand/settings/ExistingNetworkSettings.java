package dev.bandstand.settings;

import java.util.List;
import java.util.Optional;

/**
 * A VPC that stands already, by its id alone (looked up at synth) or by its attributes.
 *
 * @param vpcId the VPC's id
 * @param cidr its addresses
 * @param availabilityZones the zones of the subnets
 * @param publicSubnetIds the public subnets, one for each zone
 * @param privateSubnetIds the subnets of the tasks, one for each zone
 * @param dataSubnetIds the subnets of the database, one for each zone
 */
public record ExistingNetworkSettings(
        String vpcId,
        Optional<String> cidr,
        List<String> availabilityZones,
        List<String> publicSubnetIds,
        List<String> privateSubnetIds,
        List<String> dataSubnetIds) {
    /** Copies what could be changed from outside. */
    public ExistingNetworkSettings {
        availabilityZones = List.copyOf(availabilityZones);
        publicSubnetIds = List.copyOf(publicSubnetIds);
        privateSubnetIds = List.copyOf(privateSubnetIds);
        dataSubnetIds = List.copyOf(dataSubnetIds);
    }
}
