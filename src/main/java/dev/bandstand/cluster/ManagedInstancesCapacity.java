package dev.bandstand.cluster;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Size;
import software.amazon.awscdk.services.ec2.BareMetal;
import software.amazon.awscdk.services.ec2.BurstablePerformance;
import software.amazon.awscdk.services.ec2.CpuManufacturer;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.ISubnet;
import software.amazon.awscdk.services.ec2.InstanceArchitecture;
import software.amazon.awscdk.services.ec2.InstanceGeneration;
import software.amazon.awscdk.services.ec2.InstanceRequirementsConfig;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ecs.CapacityOptionType;
import software.amazon.awscdk.services.ecs.Cluster;
import software.amazon.awscdk.services.ecs.ManagedInstancesCapacityProvider;
import software.amazon.awscdk.services.ecs.PropagateManagedInstancesTags;
import software.amazon.awscdk.services.iam.InstanceProfile;
import software.constructs.Construct;

/**
 * Instances that AWS launches and patches for the cluster, in number as its tasks need them.
 *
 * <p>A capacity provider of this kind belongs to its cluster from the start: ECS refuses to associate it once more.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instances-capacity-providers-concept.html">Amazon
 *     ECS Managed Instances capacity providers</a>
 */
final class ManagedInstancesCapacity extends Construct {

    /** High enough to keep no type out that was named. */
    private static final int ANY_PRICE = 999_999;

    private final SecurityGroup securityGroup;
    private final ManagedInstancesCapacityProvider provider;

    ManagedInstancesCapacity(
            Construct scope, String id, Cluster cluster, ManagedInstances instances, ClusterProps props) {
        super(scope, id);
        this.securityGroup = SecurityGroup.Builder.create(this, "SecurityGroup")
                .vpc(props.vpc())
                .description("Managed instances of an ECS cluster")
                .allowAllOutbound(true)
                .build();
        var role = new ManagedInstanceRole(this, "Role", cluster).role();
        this.provider = ManagedInstancesCapacityProvider.Builder.create(this, "Provider")
                .infrastructureRole(new InfrastructureRole(this, "InfrastructureRole", role).role())
                .ec2InstanceProfile(InstanceProfile.Builder.create(this, "Profile")
                        .role(role)
                        .build())
                .subnets(subnets(props))
                .securityGroups(List.of(securityGroup))
                .instanceRequirements(
                        instances.instanceTypes().isEmpty() ? anyOf(instances) : only(instances.instanceTypes()))
                .taskVolumeStorage(Size.gibibytes(instances.storageGiB()))
                .monitoring(instances.monitoring())
                .capacityOptionType(CapacityOptionType.ON_DEMAND)
                .propagateTags(PropagateManagedInstancesTags.CAPACITY_PROVIDER)
                .build();
        cluster.addManagedInstancesCapacityProvider(provider);
    }

    private static List<ISubnet> subnets(ClusterProps props) {
        SubnetSelection selection = props.instanceSubnets()
                .orElseGet(() -> SubnetSelection.builder().build());
        return Optional.ofNullable(props.vpc().selectSubnets(selection).getSubnets())
                .orElse(List.of());
    }

    /** Requirements know no architecture, but who makes the processors tells it. */
    private static InstanceRequirementsConfig anyOf(ManagedInstances instances) {
        var requirements = InstanceRequirementsConfig.builder();
        instances
                .vCpus()
                .ifPresent(cpus -> requirements.vCpuCountMin(cpus.min()).vCpuCountMax(cpus.max()));
        instances
                .memoryMiB()
                .ifPresent(memory ->
                        requirements.memoryMin(Size.mebibytes(memory.min())).memoryMax(Size.mebibytes(memory.max())));
        return requirements
                .cpuManufacturers(
                        instances.architecture() == InstanceArchitecture.ARM_64
                                ? List.of(CpuManufacturer.AWS)
                                : List.of(CpuManufacturer.INTEL, CpuManufacturer.AMD))
                .instanceGenerations(List.of(InstanceGeneration.CURRENT))
                .bareMetal(BareMetal.EXCLUDED)
                .burstablePerformance(BurstablePerformance.EXCLUDED)
                .acceleratorCountMax(0)
                .build();
    }

    /** What is named is meant: nothing else narrows the choice. */
    private static InstanceRequirementsConfig only(List<String> types) {
        return InstanceRequirementsConfig.builder()
                .allowedInstanceTypes(types)
                .vCpuCountMin(1)
                .memoryMin(Size.mebibytes(1))
                .bareMetal(BareMetal.INCLUDED)
                .burstablePerformance(BurstablePerformance.INCLUDED)
                .onDemandMaxPricePercentageOverLowestPrice(ANY_PRICE)
                .build();
    }

    String provider() {
        return provider.getCapacityProviderName();
    }

    CfnResource resource() {
        return (CfnResource) requireNonNull(provider.getNode().getDefaultChild());
    }

    ISecurityGroup securityGroup() {
        return securityGroup;
    }
}
