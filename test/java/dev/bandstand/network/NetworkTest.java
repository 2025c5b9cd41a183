package dev.bandstand.network;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.Golden;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.logs.RetentionDays;

class NetworkTest {

    private static final Template DEVELOPMENT = template(workshop());
    private static final Template PRODUCTION = template(production(3).nat(Nat.PER_ZONE));
    private static final Template REGIONAL = template(workshop().nat(Nat.REGIONAL));
    private static final Template WITHOUT_NAT = template(
            workshop().nat(Nat.NONE).flowLogs(false).interfaceEndpoints(InterfaceEndpoint.requiredWithoutNat()));

    @Test
    void developmentKeepsItsTemplate() {
        Golden.matches("network-development", DEVELOPMENT);
    }

    @Test
    void productionKeepsItsTemplate() {
        Golden.matches("network-production", PRODUCTION);
    }

    @Test
    void regionalNatKeepsItsTemplate() {
        Golden.matches("network-regional", REGIONAL);
    }

    @Test
    void withoutNatKeepsItsTemplate() {
        Golden.matches("network-without-nat", WITHOUT_NAT);
    }

    @Test
    void namesTheVpcAndEachSubnetWithTheLetterOfItsZone() {
        DEVELOPMENT.hasResourceProperties("AWS::EC2::VPC", named("Workshop-VPC"));
        for (String name : List.of("PublicA", "PublicB", "PrivateA", "PrivateB", "DataA", "DataB")) {
            DEVELOPMENT.hasResourceProperties("AWS::EC2::Subnet", named("Workshop-" + name));
        }
        DEVELOPMENT.resourceCountIs("AWS::EC2::Subnet", 6);
    }

    @Test
    void choosesTheZonesAtDeployment() {
        assertThat(properties(PRODUCTION, "AWS::EC2::Subnet", "AvailabilityZone"))
                .allSatisfy((id, zone) -> assertThat(String.valueOf(zone)).contains("Fn::GetAZs"));
        PRODUCTION.resourceCountIs("AWS::EC2::Subnet", 9);
    }

    @Test
    void addingAZoneMovesNoSubnet() {
        for (String property : List.of("CidrBlock", "AvailabilityZone", "Tags")) {
            assertThat(properties(PRODUCTION, "AWS::EC2::Subnet", property))
                    .containsAllEntriesOf(
                            properties(template(production(2).nat(Nat.PER_ZONE)), "AWS::EC2::Subnet", property));
        }
    }

    @Test
    void givesNoInstanceAPublicAddressByItself() {
        assertThat(properties(PRODUCTION, "AWS::EC2::Subnet", "MapPublicIpOnLaunch"))
                .hasSize(9)
                .allSatisfy((id, maps) -> assertThat(maps).isEqualTo(false));
    }

    @Test
    void putsOneGatewayIntoTheFirstZoneOrOneIntoEach() {
        DEVELOPMENT.resourceCountIs("AWS::EC2::NatGateway", 1);
        PRODUCTION.resourceCountIs("AWS::EC2::NatGateway", 3);
        WITHOUT_NAT.resourceCountIs("AWS::EC2::NatGateway", 0);
    }

    @Test
    void routesEveryPrivateSubnetToTheRegionalGateway() {
        REGIONAL.hasResource(
                "AWS::EC2::NatGateway",
                Map.of(
                        "DependsOn",
                        Match.arrayWith(List.of("NetworkPublicSubnet1DefaultRouteB0F4FC3E")),
                        "Properties",
                        Map.of(
                                "AvailabilityMode",
                                "regional",
                                "ConnectivityType",
                                "public",
                                "SubnetId",
                                Match.absent(),
                                "VpcId",
                                Map.of("Ref", "Network6E62CE96"))));
        REGIONAL.resourcePropertiesCountIs(
                "AWS::EC2::Route", Map.of("NatGatewayId", Match.anyValue(), "DestinationCidrBlock", "0.0.0.0/0"), 2);
        REGIONAL.resourceCountIs("AWS::EC2::EIP", 0);
    }

    @Test
    void redirectsTheSameRoutesWhenTheModeOfNatChanges() {
        assertThat(REGIONAL.findResources("AWS::EC2::Route").keySet())
                .isEqualTo(DEVELOPMENT.findResources("AWS::EC2::Route").keySet());
    }

    @Test
    void reachesS3WithoutNatFromEverySubnet() {
        WITHOUT_NAT.hasResourceProperties(
                "AWS::EC2::VPCEndpoint",
                Map.of(
                        "VpcEndpointType",
                        "Gateway",
                        "ServiceName",
                        Match.objectLike(Map.of("Fn::Join", List.of("", Match.arrayWith(List.of(".s3")))))));
        assertThat(properties(DEVELOPMENT, "AWS::EC2::VPCEndpoint", "RouteTableIds")
                        .values())
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(6);
    }

    @Test
    void opensTheInterfaceEndpointsToTheVpcAlone() {
        WITHOUT_NAT.resourcePropertiesCountIs(
                "AWS::EC2::VPCEndpoint", Map.of("VpcEndpointType", "Interface", "PrivateDnsEnabled", true), 4);
        WITHOUT_NAT.hasResourceProperties(
                "AWS::EC2::SecurityGroup",
                Map.of(
                        "SecurityGroupIngress",
                        List.of(Map.of(
                                "CidrIp",
                                "172.100.0.0/16",
                                "Description",
                                "HTTPS from inside the VPC",
                                "FromPort",
                                443,
                                "ToPort",
                                443,
                                "IpProtocol",
                                "tcp"))));
    }

    @Test
    void logsAllTrafficUnderTheKeyAndForgetsIt() {
        PRODUCTION.hasResourceProperties("AWS::EC2::FlowLog", Map.of("TrafficType", "ALL", "ResourceType", "VPC"));
        PRODUCTION.hasResourceProperties(
                "AWS::Logs::LogGroup", Map.of("RetentionInDays", 365, "KmsKeyId", Match.anyValue()));
        WITHOUT_NAT.resourceCountIs("AWS::EC2::FlowLog", 0);
    }

    @Test
    void bringsNoLambdaAndNoInlinePolicy() {
        for (Template template : List.of(DEVELOPMENT, PRODUCTION, REGIONAL, WITHOUT_NAT)) {
            template.resourceCountIs("AWS::Lambda::Function", 0);
            template.resourceCountIs("AWS::IAM::Policy", 0);
        }
    }

    @Test
    void takesAnExistingVpcWithoutALookUp() {
        var stack = new Stack(new App(), "Existing");
        var network = new Network(
                stack,
                "Network",
                NetworkProps.builder("unused")
                        .existing(described(List.of("subnet-5", "subnet-6")))
                        .build());

        assertThat(network.getVpc().selectSubnets(network.getPublicSubnets()).getSubnetIds())
                .containsExactly("subnet-1", "subnet-2");
        assertThat(network.getVpc().selectSubnets(network.getPrivateSubnets()).getSubnetIds())
                .containsExactly("subnet-3", "subnet-4");
        assertThat(network.getVpc().selectSubnets(network.getDataSubnets()).getSubnetIds())
                .containsExactly("subnet-5", "subnet-6");
        assertThat(Template.fromStack(stack).toJSON()).doesNotContainKey("Resources");
    }

    @Test
    void putsDataIntoThePrivateSubnetsOfAnExistingVpcWithoutDataSubnets() {
        var network = new Network(
                new Stack(new App(), "Existing"),
                "Network",
                NetworkProps.builder("unused").existing(described(List.of())).build());

        assertThat(network.getVpc().selectSubnets(network.getDataSubnets()).getSubnetIds())
                .containsExactly("subnet-3", "subnet-4");
    }

    @Test
    void asksTheAccountForAVpcOfWhichOnlyTheIdIsKnown() {
        var app = new App();
        var stack = new Stack(
                app,
                "Existing",
                StackProps.builder()
                        .env(Environment.builder()
                                .account("123456789012")
                                .region("eu-central-1")
                                .build())
                        .build());
        new Network(
                stack,
                "Network",
                NetworkProps.builder("unused")
                        .existing(ExistingVpc.lookedUp("vpc-0abc1234"))
                        .build());

        assertThat(app.synth().getManifest().getMissing())
                .singleElement()
                .satisfies(missing -> assertThat(missing.getKey()).contains("filter.vpc-id=vpc-0abc1234"));
    }

    @Test
    void refusesToLookAVpcUpWithoutAnAccount() {
        var stack = new Stack(new App(), "Existing");
        var props = NetworkProps.builder("unused")
                .existing(ExistingVpc.lookedUp("vpc-0abc1234"))
                .build();

        assertThatThrownBy(() -> new Network(stack, "Network", props))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "existing.vpcId must come with the account and the region of the stack, or with its subnets,"
                                + " got: vpc-0abc1234");
    }

    private static NetworkProps.Builder workshop() {
        return NetworkProps.builder("Workshop-VPC")
                .cidr("172.100.0.0/16")
                .publicSubnets(new Subnets("Workshop-Public", 24))
                .privateSubnets(new Subnets("Workshop-Private", 20))
                .dataSubnets(new Subnets("Workshop-Data", 24));
    }

    private static NetworkProps.Builder production(int zones) {
        return NetworkProps.builder("shop").zones(zones).flowLogRetention(RetentionDays.ONE_YEAR);
    }

    private static ExistingVpc described(List<String> dataSubnetIds) {
        return new ExistingVpc.Described(
                "vpc-0abc1234",
                "10.1.0.0/16",
                List.of("eu-central-1a", "eu-central-1b"),
                List.of("subnet-1", "subnet-2"),
                List.of("subnet-3", "subnet-4"),
                dataSubnetIds);
    }

    private static Template template(NetworkProps.Builder props) {
        var stack = new Stack(new App(), "Test");
        props.encryptionKey(Key.fromKeyArn(stack, "Key", "arn:aws:kms:eu-central-1:123456789012:key/1"));
        new Network(stack, "Network", props.build());
        return Template.fromStack(stack);
    }

    private static Map<String, Object> named(String name) {
        return Map.of("Tags", Match.arrayWith(List.of(Map.of("Key", "Name", "Value", name))));
    }

    private static Map<String, Object> properties(Template template, String type, String property) {
        var values = new TreeMap<String, Object>();
        template.findResources(type).forEach((id, resource) -> {
            var all = (Map<?, ?>) requireNonNull(resource.get("Properties"));
            if (all.containsKey(property)) {
                values.put(id, all.get(property));
            }
        });
        return values;
    }
}
