package dev.bandstand.cost;

/** Which types of resources cost, and how. */
final class Catalogue {

    private static final Priced FREE = account -> {};

    private Catalogue() {}

    static Priced of(String type) {
        return switch (type) {
            case "AWS::ECS::Service" -> new TaskCost();
            case "AWS::ElasticLoadBalancingV2::LoadBalancer" -> new LoadBalancerCost();
            case "AWS::EC2::NatGateway" -> new NatGatewayCost();
            case "AWS::EC2::EIP" -> new AddressCost();
            case "AWS::EC2::VPCEndpoint" -> new EndpointCost();
            case "AWS::RDS::DBInstance" -> new DatabaseCost();
            case "AWS::SecretsManager::Secret" -> new SecretCost();
            case "AWS::CloudWatch::Alarm" -> new AlarmCost();
            case "AWS::Logs::LogGroup" -> new LogCost();
            default -> FREE;
        };
    }
}
