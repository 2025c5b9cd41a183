package dev.bandstand.network;

import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.ec2.CfnNatGateway;
import software.amazon.awscdk.services.ec2.ISubnet;
import software.amazon.awscdk.services.ec2.PrivateSubnet;
import software.amazon.awscdk.services.ec2.Vpc;
import software.constructs.Construct;

/** One NAT gateway for all zones, to which every private subnet is routed. */
final class RegionalNat extends Construct {

    RegionalNat(Construct scope, String id, Vpc vpc, String name) {
        super(scope, id);
        var gateway = gateway(vpc, name);
        for (ISubnet subnet : vpc.getPrivateSubnets()) {
            // The route keeps the logical id it has with zonal gateways, so that a change of mode only redirects it.
            ((PrivateSubnet) subnet).addDefaultNatRoute(gateway.getAttrNatGatewayId());
        }
    }

    /**
     * Regional gateways have no L2; in automatic mode AWS adds zones and addresses by itself:
     * https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html.
     */
    private CfnNatGateway gateway(Vpc vpc, String name) {
        var gateway = CfnNatGateway.Builder.create(this, "Resource")
                .availabilityMode("regional")
                .connectivityType("public")
                .vpcId(vpc.getVpcId())
                .build();
        // The VPC calls itself connected once the internet gateway exists, its public subnets once that is attached.
        for (ISubnet subnet : vpc.getPublicSubnets()) {
            gateway.getNode().addDependency(subnet.getInternetConnectivityEstablished());
        }
        Tags.of(gateway).add("Name", name);
        return gateway;
    }
}
