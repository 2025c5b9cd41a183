package dev.bandstand.cluster;

import java.util.List;
import software.amazon.awscdk.services.autoscaling.AutoScalingGroup;
import software.amazon.awscdk.services.ec2.BlockDevice;
import software.amazon.awscdk.services.ec2.BlockDeviceVolume;
import software.amazon.awscdk.services.ec2.EbsDeviceOptions;
import software.amazon.awscdk.services.ec2.EbsDeviceVolumeType;
import software.amazon.awscdk.services.ec2.IMachineImage;
import software.amazon.awscdk.services.ec2.InstanceArchitecture;
import software.amazon.awscdk.services.ec2.InstanceType;
import software.amazon.awscdk.services.ec2.LaunchTemplate;
import software.amazon.awscdk.services.ec2.LaunchTemplateHttpTokens;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.UserData;
import software.amazon.awscdk.services.ecs.AmiHardwareType;
import software.amazon.awscdk.services.ecs.AsgCapacityProvider;
import software.amazon.awscdk.services.ecs.EcsOptimizedImage;
import software.amazon.awscdk.services.ecs.EcsOptimizedImageOptions;
import software.amazon.awscdk.services.ecs.ICluster;
import software.constructs.Construct;

/**
 * EC2 instances that join the cluster, in number as its tasks need them.
 *
 * <p>Scale-in is not blocked instance by instance: ECS drains each one first, and nothing keeps a stack from being removed.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instance-draining.html">Safely stop Amazon ECS
 *     workloads running on EC2 instances</a>
 */
final class InstanceCapacity extends Construct {

    private static final String ROOT_DEVICE = "/dev/xvda";

    private final AsgCapacityProvider provider;

    InstanceCapacity(Construct scope, String id, ICluster cluster, Ec2Capacity ec2, ClusterProps props) {
        super(scope, id);
        var group = AutoScalingGroup.Builder.create(this, "Group")
                .vpc(props.vpc())
                .vpcSubnets(props.instanceSubnets()
                        .orElseGet(() -> SubnetSelection.builder().build()))
                .launchTemplate(launchTemplate(cluster, ec2, props))
                .minCapacity(ec2.minInstances())
                .maxCapacity(ec2.maxInstances())
                .newInstancesProtectedFromScaleIn(false)
                .build();
        this.provider = AsgCapacityProvider.Builder.create(this, "Provider")
                .autoScalingGroup(group)
                .enableManagedScaling(true)
                .targetCapacityPercent(ec2.targetCapacityPercent())
                .minimumScalingStepSize(1)
                .maximumScalingStepSize(ec2.maxInstances())
                .instanceWarmupPeriod((int) ec2.instanceWarmup().toSeconds())
                .enableManagedDraining(true)
                .enableManagedTerminationProtection(false)
                .build();
    }

    private LaunchTemplate launchTemplate(ICluster cluster, Ec2Capacity ec2, ClusterProps props) {
        var type = new InstanceType(ec2.instanceType());
        return LaunchTemplate.Builder.create(this, "LaunchTemplate")
                .instanceType(type)
                .machineImage(image(type))
                .userData(joining(cluster))
                .role(new InstanceRole(this, "Role", cluster).role())
                .securityGroup(SecurityGroup.Builder.create(this, "SecurityGroup")
                        .vpc(props.vpc())
                        .description("EC2 instances of an ECS cluster")
                        .allowAllOutbound(true)
                        .build())
                .associatePublicIpAddress(false)
                .requireImdsv2(true)
                .httpTokens(LaunchTemplateHttpTokens.REQUIRED)
                .httpPutResponseHopLimit(1)
                .detailedMonitoring(true)
                .blockDevices(List.of(disk(ec2)))
                .build();
    }

    /** CloudFormation reads the newest image from a public SSM parameter at each deployment; nothing is looked up before. */
    private static IMachineImage image(InstanceType type) {
        boolean arm = type.getArchitecture() == InstanceArchitecture.ARM_64;
        return EcsOptimizedImage.amazonLinux2023(
                arm ? AmiHardwareType.ARM : AmiHardwareType.STANDARD,
                EcsOptimizedImageOptions.builder().cachedInContext(false).build());
    }

    private static UserData joining(ICluster cluster) {
        UserData userData = UserData.forLinux();
        userData.addCommands(
                "echo ECS_CLUSTER=" + cluster.getClusterName() + " >> /etc/ecs/ecs.config",
                "echo ECS_AWSVPC_BLOCK_IMDS=true >> /etc/ecs/ecs.config");
        return userData;
    }

    private static BlockDevice disk(Ec2Capacity ec2) {
        return BlockDevice.builder()
                .deviceName(ROOT_DEVICE)
                .volume(BlockDeviceVolume.ebs(
                        ec2.diskGiB(),
                        EbsDeviceOptions.builder()
                                .volumeType(EbsDeviceVolumeType.GP3)
                                .encrypted(true)
                                .deleteOnTermination(true)
                                .build()))
                .build();
    }

    String provider() {
        return provider.getCapacityProviderName();
    }
}
