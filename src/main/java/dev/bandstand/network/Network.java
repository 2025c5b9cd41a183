package dev.bandstand.network;

import static dev.bandstand.network.NetworkProps.require;

import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.ISubnet;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.IpAddresses;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ec2.VpcAttributes;
import software.amazon.awscdk.services.ec2.VpcLookupOptions;
import software.constructs.Construct;

/**
 * The VPC of a backend: public, private and data subnets in several zones, or a VPC that exists already.
 *
 * <p>Each subnet keeps its logical id, its addresses and its zone when a zone is added, as long as {@code maxZones}
 * stays the same. The zones are chosen when the stack is deployed, so that no synth asks an account.
 */
public final class Network extends Construct {

    private static final String PUBLIC = "Public";
    private static final String PRIVATE = "Private";
    private static final String DATA = "Data";

    private final IVpc vpc;

    /**
     * Makes the network, or imports it.
     *
     * @param scope where it belongs
     * @param id its id in {@code scope}
     * @param props what it consists of
     * @throws IllegalArgumentException if a VPC has to be looked up and the stack names no account or region
     */
    public Network(Construct scope, String id, NetworkProps props) {
        super(scope, id);
        this.vpc = props.existing().map(this::imported).orElseGet(() -> created(props));
    }

    /** Returns the VPC. */
    public IVpc getVpc() {
        return vpc;
    }

    /** Returns the subnets that the internet reaches. */
    public SubnetSelection getPublicSubnets() {
        return tier(SubnetType.PUBLIC);
    }

    /** Returns the subnets of the application. */
    public SubnetSelection getPrivateSubnets() {
        return tier(SubnetType.PRIVATE_WITH_EGRESS);
    }

    /** Returns the subnets without a way out; in an existing VPC that has none, those of the application. */
    public SubnetSelection getDataSubnets() {
        return vpc.getIsolatedSubnets().isEmpty() ? getPrivateSubnets() : tier(SubnetType.PRIVATE_ISOLATED);
    }

    private Vpc created(NetworkProps props) {
        var created = vpc(props);
        created.addGatewayEndpoint(
                "S3",
                GatewayVpcEndpointOptions.builder()
                        .service(GatewayVpcEndpointAwsService.S3)
                        .build());
        nameSubnets(created.getPublicSubnets(), props.publicSubnets());
        nameSubnets(created.getPrivateSubnets(), props.privateSubnets());
        nameSubnets(created.getIsolatedSubnets(), props.dataSubnets());
        if (props.nat() == Nat.REGIONAL) {
            new RegionalNat(this, "RegionalNat", created, props.name());
        }
        if (!props.interfaceEndpoints().isEmpty()) {
            new PrivateEndpoints(this, "Endpoints", created, props);
        }
        if (props.flowLogs()) {
            new TrafficLog(this, "FlowLog", created, props);
        }
        return created;
    }

    private Vpc vpc(NetworkProps props) {
        return Vpc.Builder.create(this, "Resource")
                .vpcName(props.name())
                .ipAddresses(IpAddresses.cidr(props.cidr()))
                .availabilityZones(zones(props.zones()))
                .reservedAzs(props.maxZones() - props.zones())
                .subnetConfiguration(List.of(
                        subnets(PUBLIC, SubnetType.PUBLIC, props.publicSubnets())
                                .mapPublicIpOnLaunch(false)
                                .build(),
                        subnets(PRIVATE, SubnetType.PRIVATE_WITH_EGRESS, props.privateSubnets())
                                .build(),
                        subnets(DATA, SubnetType.PRIVATE_ISOLATED, props.dataSubnets())
                                .build()))
                .natGateways(props.nat().zonalGateways(props.zones()))
                .enableDnsHostnames(true)
                .enableDnsSupport(true)
                .restrictDefaultSecurityGroup(false)
                .build();
    }

    /** The group's name is fixed: it makes the logical id, while the Name tag can change at any time. */
    private static SubnetConfiguration.Builder subnets(String group, SubnetType type, Subnets tier) {
        return SubnetConfiguration.builder().name(group).subnetType(type).cidrMask(tier.cidrMask());
    }

    private static List<String> zones(int count) {
        return IntStream.range(0, count)
                .mapToObj(zone -> Fn.select(zone, Fn.getAzs()))
                .toList();
    }

    private static void nameSubnets(List<ISubnet> subnets, Subnets tier) {
        for (int zone = 0; zone < subnets.size(); zone++) {
            Tags.of(subnets.get(zone)).add("Name", tier.nameIn(zone));
        }
    }

    private IVpc imported(ExistingVpc existing) {
        if (existing instanceof ExistingVpc.Described described) {
            var attributes = VpcAttributes.builder()
                    .vpcId(described.vpcId())
                    .vpcCidrBlock(described.cidr())
                    .availabilityZones(described.availabilityZones())
                    .privateSubnetIds(described.privateSubnetIds());
            if (!described.publicSubnetIds().isEmpty()) {
                attributes.publicSubnetIds(described.publicSubnetIds());
            }
            if (!described.dataSubnetIds().isEmpty()) {
                attributes.isolatedSubnetIds(described.dataSubnetIds());
            }
            return Vpc.fromVpcAttributes(this, "Resource", attributes.build());
        }
        var stack = Stack.of(this);
        require(
                !Token.isUnresolved(stack.getAccount()) && !Token.isUnresolved(stack.getRegion()),
                "existing.vpcId must come with the account and the region of the stack, or with its subnets, got: %s",
                existing.vpcId());
        return Vpc.fromLookup(
                this,
                "Resource",
                VpcLookupOptions.builder().vpcId(existing.vpcId()).build());
    }

    private static SubnetSelection tier(SubnetType type) {
        return SubnetSelection.builder().subnetType(type).build();
    }
}
