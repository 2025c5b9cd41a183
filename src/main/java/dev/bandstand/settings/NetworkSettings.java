package dev.bandstand.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The VPC: a new one, or one that stands already.
 *
 * @param name the Name tag
 * @param cidr the addresses, as in 10.0.0.0/16
 * @param zones in how many zones the subnets lie
 * @param maxZones for how many zones addresses are set aside
 * @param publicSubnets the subnets of load balancers and NAT gateways
 * @param privateSubnets the subnets of the tasks
 * @param dataSubnets the subnets of the database
 * @param nat how tasks reach the internet
 * @param interfaceEndpoints the AWS services reached inside the VPC
 * @param flowLogs whether the traffic is logged
 * @param flowLogRetention how long flow logs are kept, in whole days
 * @param existing the VPC that stands already; then nothing else here counts
 */
public record NetworkSettings(
        String name,
        String cidr,
        int zones,
        int maxZones,
        SubnetSettings publicSubnets,
        SubnetSettings privateSubnets,
        SubnetSettings dataSubnets,
        Nat nat,
        List<InterfaceEndpoint> interfaceEndpoints,
        boolean flowLogs,
        Duration flowLogRetention,
        Optional<ExistingNetworkSettings> existing) {
    /** How tasks reach the internet. */
    public enum Nat {
        /** Not at all. */
        NONE,
        /** Through one NAT gateway. */
        SINGLE,
        /** Through a NAT gateway in each zone. */
        PER_ZONE,
        /** Through one regional NAT gateway. */
        REGIONAL
    }

    /** An AWS service that can be reached inside the VPC. */
    public enum InterfaceEndpoint {
        /** The registry's interface. */
        ECR_API,
        /** The registry's images. */
        ECR_DKR,
        /** CloudWatch Logs. */
        LOGS,
        /** Secrets Manager. */
        SECRETS_MANAGER,
        /** Systems Manager. */
        SSM,
        /** The sessions of ECS Exec. */
        SSM_MESSAGES,
        /** Key Management Service. */
        KMS,
        /** ECS, which instances register with. */
        ECS,
        /** The control of ECS agents on instances. */
        ECS_AGENT,
        /** The metrics of ECS agents on instances. */
        ECS_TELEMETRY
    }

    /** Copies what could be changed from outside. */
    public NetworkSettings {
        interfaceEndpoints = List.copyOf(interfaceEndpoints);
    }
}
