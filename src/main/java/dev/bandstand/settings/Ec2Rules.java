package dev.bandstand.settings;

import dev.bandstand.preflight.CpuArchitecture;
import dev.bandstand.preflight.InstanceGroup;
import dev.bandstand.preflight.InstanceType;
import dev.bandstand.preflight.InstanceTypes;
import dev.bandstand.preflight.Preflight;
import java.time.Duration;

/** What the group of instances must hold to. */
final class Ec2Rules {

    private static final Duration LONGEST_WARMUP = Duration.ofSeconds(10_000);

    private Ec2Rules() {}

    static void check(Ec2Settings ec2, Checks checks) {
        checks.require(
                ec2.maxInstances() >= ec2.minInstances(),
                "maxInstances",
                "must be at least minInstances (" + ec2.minInstances() + ")",
                ec2.maxInstances());
        checks.between("instanceWarmup", ec2.instanceWarmup(), Duration.ZERO, LONGEST_WARMUP);
        ec2.spot().ifPresent(spot -> spot(ec2, spot, checks.at("spot")));
        if (checks.report().isSound(checks.path("instanceTypes"))) {
            PreflightRules.report(checks.report(), checks.path(), Preflight.group(group(ec2)));
        }
        image(ec2, checks);
    }

    static InstanceGroup group(Ec2Settings ec2) {
        return new InstanceGroup(ec2.instanceTypes(), ec2.maxInstances(), ec2.gpu());
    }

    /**
     * Checks the mix of Spot and On-Demand.
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_InstancesDistribution.html">InstancesDistribution</a>
     */
    private static void spot(Ec2Settings ec2, SpotSettings spot, Checks checks) {
        checks.require(
                spot.pools().isEmpty() || spot.allocation() == SpotSettings.Allocation.LOWEST_PRICE,
                "pools",
                "must be left out unless allocation is lowestPrice",
                spot.pools().orElse(0));
        checks.require(
                spot.onDemandBase() <= ec2.maxInstances(),
                "onDemandBase",
                "must be at most maxInstances (" + ec2.maxInstances() + ")",
                spot.onDemandBase());
    }

    /**
     * Checks that there is an image with drivers for the processor.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-gpu.html">GPU workloads on Amazon ECS</a>
     */
    private static void image(Ec2Settings ec2, Checks checks) {
        boolean arm = ec2.instanceTypes().stream()
                .flatMap(name -> InstanceTypes.find(name).stream())
                .map(InstanceType::architecture)
                .anyMatch(CpuArchitecture.ARM64::equals);
        checks.require(
                !ec2.gpu() || !arm || ec2.image() == Ec2Settings.Image.BOTTLEROCKET,
                "image",
                "must be bottlerocket for GPU types of arm64",
                ConstantWord.of(ec2.image()));
    }
}
