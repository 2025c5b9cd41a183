package dev.bandstand.cost;

/** Which types of resources cost, and how. */
final class Catalogue {

    /** Why something that costs has no figure. */
    static final String BY_USE = "paid by use, which is not estimated";

    private static final Priced FREE = account -> {};
    private static final Priced USED =
            account -> account.unpriced(account.resource().type(), BY_USE);
    private static final Priced UNKNOWN =
            account -> account.unpriced(account.resource().type(), "not known here");

    private Catalogue() {}

    /** Returns how resources of a type are paid. */
    static Priced of(String type) {
        return switch (type) {
            case "AWS::ECS::Service" -> new TaskCost();
            case "AWS::ECS::Cluster" -> new ClusterCost();
            case "AWS::ECS::CapacityProvider" -> new CapacityProviderCost();
            case "AWS::Scheduler::Schedule", "AWS::Events::Rule" -> new ScheduleCost();
            case "AWS::ApplicationAutoScaling::ScalingPolicy" ->
                new PolicyCost("TargetTrackingScalingPolicyConfiguration");
            case "AWS::AutoScaling::ScalingPolicy" -> new PolicyCost("TargetTrackingConfiguration");
            case "AWS::AutoScaling::AutoScalingGroup" -> new InstanceCost();
            case "AWS::EC2::Volume" -> new BlockStorage();
            case "AWS::ElasticLoadBalancingV2::LoadBalancer" -> new LoadBalancerCost();
            case "AWS::EC2::NatGateway" -> new NatGatewayCost();
            case "AWS::EC2::EIP" -> new AddressCost();
            case "AWS::EC2::VPCEndpoint" -> new EndpointCost();
            case "AWS::RDS::DBInstance" -> new DatabaseCost();
            case "AWS::RDS::DBCluster" -> new ClusterStorageCost();
            default -> beside(type);
        };
    }

    private static Priced beside(String type) {
        return switch (type) {
            case "AWS::SecretsManager::Secret" -> new SecretCost();
            case "AWS::KMS::Key", "AWS::KMS::ReplicaKey" -> new KeyCost();
            case "AWS::CloudWatch::Alarm" -> new AlarmCost();
            case "AWS::CloudWatch::Dashboard" -> new DashboardCost();
            case "AWS::Logs::LogGroup" -> new LogCost();
            case "AWS::Logs::MetricFilter" -> new LogFilterCost();
            case "AWS::EC2::FlowLog" -> new FlowLogCost();
            case "AWS::ECR::Repository" -> new RegistryCost();
            case "AWS::EFS::FileSystem" -> new FileSystemCost();
            case "AWS::S3::Bucket" -> new BucketCost();
            case "AWS::SQS::Queue" -> new QueueCost();
            case "AWS::Route53::HostedZone",
                    "AWS::ServiceDiscovery::PrivateDnsNamespace",
                    "AWS::ServiceDiscovery::PublicDnsNamespace" -> new ZoneCost();
            case "AWS::WAFv2::WebACL" -> new FirewallCost();
            case "AWS::SSM::Parameter" -> new ParameterCost();
            case "AWS::CloudFormation::Stack" -> new NestedStackCost();
            default -> rest(type);
        };
    }

    private static Priced rest(String type) {
        if (type.startsWith("AWS::IAM::") || FreeTypes.hold(type)) {
            return FREE;
        }
        return switch (type) {
            case "AWS::Backup::BackupVault",
                    "AWS::DynamoDB::GlobalTable",
                    "AWS::DynamoDB::Table",
                    "AWS::EC2::VPCPeeringConnection",
                    "AWS::Events::EventBus",
                    "AWS::Lambda::Function",
                    "AWS::SNS::Topic",
                    "AWS::Synthetics::Canary",
                    "AWS::XRay::Group",
                    "AWS::XRay::SamplingRule" -> USED;
            default -> UNKNOWN;
        };
    }
}
