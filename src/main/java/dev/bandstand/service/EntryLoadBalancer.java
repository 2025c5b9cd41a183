package dev.bandstand.service;

import java.util.List;
import software.amazon.awscdk.services.ec2.IPeer;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancingv2.DesyncMitigationMode;
import software.amazon.awscdk.services.elasticloadbalancingv2.IpAddressType;
import software.constructs.Construct;

/** The only entry to the services behind it, closed but for those whom the props name. */
final class EntryLoadBalancer extends Construct {

    private final SecurityGroup securityGroup;
    private final ApplicationLoadBalancer balancer;

    EntryLoadBalancer(Construct scope, String id, IVpc vpc, ServiceProps service, LoadBalancerProps props) {
        super(scope, id);
        this.securityGroup = SecurityGroup.Builder.create(this, "SecurityGroup")
                .vpc(vpc)
                .description("Load balancer of a service")
                .allowAllOutbound(false)
                .build();
        this.balancer = ApplicationLoadBalancer.Builder.create(this, "Resource")
                .vpc(vpc)
                .vpcSubnets(subnets(service, props))
                .loadBalancerName(props.name().orElse(null))
                .internetFacing(props.isPublic())
                .ipAddressType(IpAddressType.IPV4)
                .securityGroup(securityGroup)
                .http2Enabled(true)
                .dropInvalidHeaderFields(true)
                .desyncMitigationMode(DesyncMitigationMode.DEFENSIVE)
                .deletionProtection(props.deletionProtection())
                .build();
        open(props);
        logAccess(props);
    }

    private static SubnetSelection subnets(ServiceProps service, LoadBalancerProps props) {
        return props.isPublic()
                ? SubnetSelection.builder().subnetType(SubnetType.PUBLIC).build()
                : service.launch()
                        .subnets()
                        .orElseGet(() -> SubnetSelection.builder().build());
    }

    private void open(LoadBalancerProps props) {
        List<Integer> ports =
                props.isHttps() ? List.of(LoadBalancerProps.HTTP, LoadBalancerProps.HTTPS) : List.of(props.port());
        List<String> from = props.isPublic() && props.allowFrom().isEmpty() ? List.of("0.0.0.0/0") : props.allowFrom();
        for (String cidr : from) {
            IPeer peer = CidrNotation.isIpv6(cidr) ? Peer.ipv6(cidr) : Peer.ipv4(cidr);
            for (int port : ports) {
                securityGroup.addIngressRule(peer, Port.tcp(port), "Requests from " + cidr);
            }
        }
    }

    private void logAccess(LoadBalancerProps props) {
        balancer.setAttribute("access_logs.s3.enabled", String.valueOf(props.accessLogs()));
        if (props.accessLogs()) {
            new AccessLogs(this, "AccessLogs", props.accessLogsRemovalPolicy()).of(balancer);
        }
    }

    ApplicationLoadBalancer balancer() {
        return balancer;
    }
}
