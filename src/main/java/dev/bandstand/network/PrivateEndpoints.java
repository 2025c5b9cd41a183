package dev.bandstand.network;

import java.util.List;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpoint;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.constructs.Construct;

/** The interface endpoints in the private subnets, behind one security group that lets in the VPC's own addresses. */
final class PrivateEndpoints extends Construct {

    PrivateEndpoints(Construct scope, String id, Vpc vpc, NetworkProps props) {
        super(scope, id);
        var group = securityGroup(vpc, props);
        for (InterfaceEndpoint endpoint : props.interfaceEndpoints()) {
            var made = endpoint(vpc, group, endpoint);
            Tags.of(made).add("Name", props.name() + "-" + endpoint.key());
        }
    }

    private ISecurityGroup securityGroup(Vpc vpc, NetworkProps props) {
        var group = SecurityGroup.Builder.create(this, "SecurityGroup")
                .vpc(vpc)
                .description("AWS services inside the VPC")
                .allowAllOutbound(false)
                .build();
        group.addIngressRule(Peer.ipv4(props.cidr()), Port.tcp(443), "HTTPS from inside the VPC");
        return group;
    }

    private InterfaceVpcEndpoint endpoint(Vpc vpc, ISecurityGroup group, InterfaceEndpoint endpoint) {
        return InterfaceVpcEndpoint.Builder.create(this, endpoint.constructId())
                .vpc(vpc)
                .service(new InterfaceVpcEndpointAwsService(endpoint.service()))
                .subnets(SubnetSelection.builder()
                        .subnetType(SubnetType.PRIVATE_WITH_EGRESS)
                        .build())
                .securityGroups(List.of(group))
                .privateDnsEnabled(true)
                .open(false)
                .build();
    }
}
