package dev.bandstand.cluster;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.services.ec2.BlockDevice;
import software.amazon.awscdk.services.ec2.BlockDeviceVolume;
import software.amazon.awscdk.services.ec2.EbsDeviceOptions;
import software.amazon.awscdk.services.ec2.EbsDeviceVolumeType;
import software.amazon.awscdk.services.ec2.IMachineImage;
import software.amazon.awscdk.services.ec2.InstanceArchitecture;
import software.amazon.awscdk.services.ec2.UserData;
import software.amazon.awscdk.services.ecs.AmiHardwareType;
import software.amazon.awscdk.services.ecs.BottleRocketImage;
import software.amazon.awscdk.services.ecs.BottlerocketEcsVariant;
import software.amazon.awscdk.services.ecs.EcsOptimizedImage;
import software.amazon.awscdk.services.ecs.EcsOptimizedImageOptions;
import software.amazon.awscdk.services.ecs.ICluster;

/**
 * The operating system of EC2 instances, as AWS prepares it for ECS.
 *
 * <p>CloudFormation reads the newest image from a public SSM parameter at each deployment; nothing is looked up before.
 */
public enum InstanceImage {
    /**
     * Amazon Linux 2023.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-optimized_AMI.html">Amazon ECS-optimized Linux
     *     AMIs</a>
     */
    AMAZON_LINUX_2023 {
        @Override
        IMachineImage machineImage(InstanceArchitecture architecture, boolean gpu) {
            AmiHardwareType cpu =
                    architecture == InstanceArchitecture.ARM_64 ? AmiHardwareType.ARM : AmiHardwareType.STANDARD;
            return EcsOptimizedImage.amazonLinux2023(
                    gpu ? AmiHardwareType.GPU : cpu,
                    EcsOptimizedImageOptions.builder().cachedInContext(false).build());
        }

        @Override
        UserData userData(ICluster cluster, Ec2Capacity ec2) {
            UserData userData = UserData.forLinux();
            userData.addCommands(
                    setting("ECS_CLUSTER", cluster.getClusterName()), setting("ECS_AWSVPC_BLOCK_IMDS", "true"));
            if (ec2.spot().isPresent()) {
                userData.addCommands(setting("ECS_ENABLE_SPOT_INSTANCE_DRAINING", "true"));
            }
            if (ec2.gpu()) {
                userData.addCommands(setting("ECS_ENABLE_GPU_SUPPORT", "true"));
            }
            return userData;
        }

        private String setting(String name, String value) {
            return "echo " + name + "=" + value + " >> /etc/ecs/ecs.config";
        }

        @Override
        List<BlockDevice> disks(int sizeGiB) {
            return List.of(disk(ROOT_DEVICE, sizeGiB));
        }
    },

    /**
     * Bottlerocket: a small system without a shell or a package manager, read-only, on a disk apart from that of the tasks.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-bottlerocket.html">Amazon ECS-optimized Bottlerocket
     *     AMIs</a>
     */
    BOTTLEROCKET {
        @Override
        IMachineImage machineImage(InstanceArchitecture architecture, boolean gpu) {
            return BottleRocketImage.Builder.create()
                    .architecture(architecture)
                    .variant(gpu ? BottlerocketEcsVariant.AWS_ECS_2_NVIDIA : BottlerocketEcsVariant.AWS_ECS_2)
                    .cachedInContext(false)
                    .build();
        }

        @Override
        UserData userData(ICluster cluster, Ec2Capacity ec2) {
            List<String> toml = new ArrayList<>(List.of(
                    "[settings.ecs]", "cluster = \"" + cluster.getClusterName() + "\"", "awsvpc-block-imds = true"));
            if (ec2.spot().isPresent()) {
                toml.add("enable-spot-instance-draining = true");
            }
            return UserData.custom(String.join("\n", toml) + "\n");
        }

        @Override
        List<BlockDevice> disks(int sizeGiB) {
            return List.of(disk(ROOT_DEVICE, SYSTEM_DISK), disk(DATA_DEVICE, sizeGiB));
        }
    };

    private static final String ROOT_DEVICE = "/dev/xvda";
    private static final String DATA_DEVICE = "/dev/xvdb";

    /** Room for the image of each variant, which is 2 or 4 GiB. */
    private static final int SYSTEM_DISK = 8;

    abstract IMachineImage machineImage(InstanceArchitecture architecture, boolean gpu);

    /** Returns what makes the ECS agent join {@code cluster}. */
    abstract UserData userData(ICluster cluster, Ec2Capacity ec2);

    /** Returns the disks, of which the tasks have one of {@code sizeGiB}. */
    abstract List<BlockDevice> disks(int sizeGiB);

    private static BlockDevice disk(String device, int sizeGiB) {
        return BlockDevice.builder()
                .deviceName(device)
                .volume(BlockDeviceVolume.ebs(
                        sizeGiB,
                        EbsDeviceOptions.builder()
                                .volumeType(EbsDeviceVolumeType.GP3)
                                .encrypted(true)
                                .deleteOnTermination(true)
                                .build()))
                .build();
    }
}
