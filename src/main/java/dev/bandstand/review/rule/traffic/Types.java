package dev.bandstand.review.rule.traffic;

/** The types of resources that the rules look at. */
final class Types {

    static final String SERVICE = "AWS::ECS::Service";
    static final String TASK_DEFINITION = "AWS::ECS::TaskDefinition";
    static final String LOAD_BALANCER = "AWS::ElasticLoadBalancingV2::LoadBalancer";
    static final String LISTENER = "AWS::ElasticLoadBalancingV2::Listener";
    static final String LISTENER_RULE = "AWS::ElasticLoadBalancingV2::ListenerRule";
    static final String TARGET_GROUP = "AWS::ElasticLoadBalancingV2::TargetGroup";
    static final String ALARM = "AWS::CloudWatch::Alarm";
    static final String COMPOSITE_ALARM = "AWS::CloudWatch::CompositeAlarm";
    static final String SCALABLE_TARGET = "AWS::ApplicationAutoScaling::ScalableTarget";
    static final String SCALING_POLICY = "AWS::ApplicationAutoScaling::ScalingPolicy";
    static final String VPC = "AWS::EC2::VPC";
    static final String SUBNET = "AWS::EC2::Subnet";

    private Types() {}
}
