package dev.bandstand.cluster;

import software.amazon.awscdk.services.autoscaling.AutoScalingGroup;
import software.amazon.awscdk.services.autoscaling.InstancesDistribution;
import software.amazon.awscdk.services.autoscaling.LaunchTemplateOverrides;
import software.amazon.awscdk.services.autoscaling.MixedInstancesPolicy;
import software.amazon.awscdk.services.autoscaling.OnDemandAllocationStrategy;
import software.amazon.awscdk.services.ec2.ILaunchTemplate;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.InstanceType;
import software.amazon.awscdk.services.ec2.LaunchTemplate;
import software.amazon.awscdk.services.ec2.LaunchTemplateHttpTokens;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ecs.AsgCapacityProvider;
import software.amazon.awscdk.services.ecs.ICluster;
import software.constructs.Construct;

/**
 * EC2 instances that join the cluster, in number as its tasks need them.
 *
 * <p>ECS drains each instance before it goes. Nothing keeps a stack from being removed, for which {@link ForcedRemoval} sees where
 * instances are protected.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instance-draining.html">Safely stop Amazon ECS
 *     workloads running on EC2 instances</a>
 */
final class InstanceCapacity extends Construct {

    private final SecurityGroup securityGroup;
    private final AsgCapacityProvider provider;

    InstanceCapacity(Construct scope, String id, ICluster cluster, Ec2Capacity ec2, ClusterProps props) {
        super(scope, id);
        this.securityGroup = SecurityGroup.Builder.create(this, "SecurityGroup")
                .vpc(props.vpc())
                .description("EC2 instances of an ECS cluster")
                .allowAllOutbound(true)
                .build();
        AutoScalingGroup group = group(launchTemplate(cluster, ec2), ec2, props);
        this.provider = AsgCapacityProvider.Builder.create(this, "Provider")
                .autoScalingGroup(group)
                .enableManagedScaling(true)
                .targetCapacityPercent(ec2.targetCapacityPercent())
                .minimumScalingStepSize(1)
                .maximumScalingStepSize(ec2.maxInstances())
                .instanceWarmupPeriod((int) ec2.instanceWarmup().toSeconds())
                .enableManagedDraining(true)
                .enableManagedTerminationProtection(ec2.terminationProtection())
                .build();
        if (ec2.terminationProtection()) {
            provider.getNode().addDependency(new ForcedRemoval(this, "Removal", group, props).resource());
        }
    }

    private AutoScalingGroup group(ILaunchTemplate template, Ec2Capacity ec2, ClusterProps props) {
        var group = AutoScalingGroup.Builder.create(this, "Group")
                .vpc(props.vpc())
                .vpcSubnets(props.instanceSubnets()
                        .orElseGet(() -> SubnetSelection.builder().build()))
                .minCapacity(ec2.minInstances())
                .maxCapacity(ec2.maxInstances())
                .newInstancesProtectedFromScaleIn(ec2.terminationProtection());
        if (ec2.spot().isEmpty() && ec2.instanceTypes().size() == 1) {
            group.launchTemplate(template);
        } else {
            group.mixedInstancesPolicy(mixture(template, ec2));
        }
        return group.build();
    }

    /** Types without weights, as ECS scales by instances. */
    private static MixedInstancesPolicy mixture(ILaunchTemplate template, Ec2Capacity ec2) {
        var distribution = InstancesDistribution.builder()
                .onDemandAllocationStrategy(OnDemandAllocationStrategy.PRIORITIZED)
                .onDemandBaseCapacity(
                        ec2.spot().map(SpotInstances::onDemandBase).orElse(0))
                .onDemandPercentageAboveBaseCapacity(
                        ec2.spot().map(SpotInstances::onDemandPercent).orElse(100));
        ec2.spot().ifPresent(spot -> {
            distribution.spotAllocationStrategy(spot.allocation().strategy());
            spot.pools().ifPresent(distribution::spotInstancePools);
        });
        return MixedInstancesPolicy.builder()
                .launchTemplate(template)
                .launchTemplateOverrides(ec2.instanceTypes().stream()
                        .map(type -> LaunchTemplateOverrides.builder()
                                .instanceType(new InstanceType(type))
                                .build())
                        .toList())
                .instancesDistribution(distribution.build())
                .build();
    }

    private LaunchTemplate launchTemplate(ICluster cluster, Ec2Capacity ec2) {
        return LaunchTemplate.Builder.create(this, "LaunchTemplate")
                .instanceType(new InstanceType(ec2.instanceTypes().get(0)))
                .machineImage(ec2.image().machineImage(ec2.architecture(), ec2.gpu()))
                .userData(ec2.image().userData(cluster, ec2))
                .role(new InstanceRole(this, "Role", cluster).role())
                .securityGroup(securityGroup)
                .associatePublicIpAddress(false)
                .requireImdsv2(true)
                .httpTokens(LaunchTemplateHttpTokens.REQUIRED)
                .httpPutResponseHopLimit(1)
                .detailedMonitoring(true)
                .blockDevices(ec2.image().disks(ec2.diskGiB()))
                .build();
    }

    String provider() {
        return provider.getCapacityProviderName();
    }

    ISecurityGroup securityGroup() {
        return securityGroup;
    }
}
