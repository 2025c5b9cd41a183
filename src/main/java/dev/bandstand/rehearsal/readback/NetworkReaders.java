package dev.bandstand.rehearsal.readback;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.InternetGateway;
import software.amazon.awssdk.services.ec2.model.NatGatewayAddress;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;
import software.amazon.awssdk.services.ec2.model.VpcAttributeName;

/** Reads a VPC's address space, routes and gateways. */
final class NetworkReaders {

    private NetworkReaders() {}

    static final Map<String, Reader> TABLE = Map.ofEntries(
            Map.entry("AWS::EC2::VPC", NetworkReaders::vpc),
            Map.entry("AWS::EC2::Subnet", NetworkReaders::subnet),
            Map.entry("AWS::EC2::RouteTable", NetworkReaders::routeTable),
            Map.entry("AWS::EC2::Route", NetworkReaders::route),
            Map.entry("AWS::EC2::SubnetRouteTableAssociation", NetworkReaders::routeTableAssociation),
            Map.entry("AWS::EC2::InternetGateway", NetworkReaders::internetGateway),
            Map.entry("AWS::EC2::VPCGatewayAttachment", NetworkReaders::gatewayAttachment),
            Map.entry("AWS::EC2::NatGateway", NetworkReaders::natGateway),
            Map.entry("AWS::EC2::EIP", NetworkReaders::elasticIp));

    private static Optional<Shape> vpc(Aws aws, Deployed vpc) {
        return one(aws.ec2()
                        .describeVpcs(request -> request.vpcIds(vpc.physicalId()))
                        .vpcs())
                .map(shape -> shape.put("EnableDnsSupport", dnsSupport(aws, vpc))
                        .put("EnableDnsHostnames", dnsHostnames(aws, vpc))
                        .put("DefaultSecurityGroup", defaultSecurityGroup(aws, vpc)));
    }

    private static boolean dnsSupport(Aws aws, Deployed vpc) {
        return aws.ec2()
                .describeVpcAttribute(r -> r.vpcId(vpc.physicalId()).attribute(VpcAttributeName.ENABLE_DNS_SUPPORT))
                .enableDnsSupport()
                .value();
    }

    private static boolean dnsHostnames(Aws aws, Deployed vpc) {
        return aws.ec2()
                .describeVpcAttribute(r -> r.vpcId(vpc.physicalId()).attribute(VpcAttributeName.ENABLE_DNS_HOSTNAMES))
                .enableDnsHostnames()
                .value();
    }

    private static String defaultSecurityGroup(Aws aws, Deployed vpc) {
        return aws
                .ec2()
                .describeSecurityGroups(
                        r -> r.filters(filter("vpc-id", vpc.physicalId()), filter("group-name", "default")))
                .securityGroups()
                .stream()
                .map(group -> group.groupId())
                .findFirst()
                .orElse("");
    }

    private static Optional<Shape> subnet(Aws aws, Deployed subnet) {
        return one(aws.ec2()
                .describeSubnets(request -> request.subnetIds(subnet.physicalId()))
                .subnets());
    }

    private static Stream<RouteTable> tables(Aws aws, String id) {
        return aws.ec2().describeRouteTables(request -> request.routeTableIds(id)).routeTables().stream();
    }

    private static Optional<Shape> routeTable(Aws aws, Deployed table) {
        return tables(aws, table.physicalId()).findFirst().map(Shape::of);
    }

    private static Optional<Shape> route(Aws aws, Deployed route) {
        String table = route.text("RouteTableId");
        return tables(aws, table)
                .flatMap(found -> found.routes().stream())
                .filter(found -> route.text("DestinationCidrBlock").equals(orEmpty(found.destinationCidrBlock()))
                        && route.text("DestinationIpv6CidrBlock").equals(orEmpty(found.destinationIpv6CidrBlock())))
                .findFirst()
                .map(found -> Shape.of(found).put("RouteTableId", table));
    }

    /** Looked up from the subnet: an association that routes nothing is not found. */
    private static Optional<Shape> routeTableAssociation(Aws aws, Deployed association) {
        return aws
                .ec2()
                .describeRouteTables(r -> r.filters(filter("association.subnet-id", association.text("SubnetId"))))
                .routeTables()
                .stream()
                .flatMap(table -> table.associations().stream())
                .filter(found -> association.text("SubnetId").equals(found.subnetId()))
                .map((RouteTableAssociation found) -> Shape.of(found))
                .findFirst();
    }

    private static Optional<Shape> internetGateway(Aws aws, Deployed gateway) {
        return gateways(aws, gateway.physicalId()).findFirst().map(Shape::of);
    }

    private static Stream<InternetGateway> gateways(Aws aws, String id) {
        return aws
                .ec2()
                .describeInternetGateways(request -> request.internetGatewayIds(id))
                .internetGateways()
                .stream();
    }

    private static Optional<Shape> gatewayAttachment(Aws aws, Deployed attachment) {
        String gateway = attachment.text("InternetGatewayId");
        return gateways(aws, gateway)
                .flatMap(found -> found.attachments().stream())
                .filter(found -> attachment.text("VpcId").equals(found.vpcId()))
                .findFirst()
                .map(found -> Shape.of(found).put("InternetGatewayId", gateway));
    }

    private static Optional<Shape> natGateway(Aws aws, Deployed gateway) {
        return aws
                .ec2()
                .describeNatGateways(request -> request.natGatewayIds(gateway.physicalId()))
                .natGateways()
                .stream()
                .filter(found -> !"deleted".equals(found.stateAsString()))
                .findFirst()
                .map(found -> Shape.of(found)
                        .put(
                                "AllocationId",
                                found.natGatewayAddresses().stream()
                                        .map(NatGatewayAddress::allocationId)
                                        .findFirst()
                                        .orElse(null)));
    }

    private static Optional<Shape> elasticIp(Aws aws, Deployed address) {
        boolean byAllocation = address.physicalId().startsWith("eipalloc-");
        return one(aws.ec2()
                .describeAddresses(request -> {
                    if (byAllocation) {
                        request.allocationIds(address.physicalId());
                    } else {
                        request.publicIps(address.physicalId());
                    }
                })
                .addresses());
    }

    static Filter filter(String name, String value) {
        return Filter.builder().name(name).values(value).build();
    }

    static Optional<Shape> one(Iterable<? extends SdkPojo> found) {
        for (SdkPojo pojo : found) {
            return Optional.of(Shape.of(pojo));
        }
        return Optional.empty();
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
