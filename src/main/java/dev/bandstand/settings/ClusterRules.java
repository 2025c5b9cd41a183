package dev.bandstand.settings;

import java.time.Duration;

/** What the cluster's capacity must hold to. */
final class ClusterRules {

    private static final Duration LONGEST_WARMUP = Duration.ofSeconds(10_000);

    private ClusterRules() {}

    static void check(Settings settings, Report report) {
        var checks = new Checks(report, "cluster");
        ClusterSettings cluster = settings.cluster();
        checks.logRetention("logRetention", cluster.logRetention());
        FargateMixSettings mix = cluster.fargateMix();
        checks.at("fargateMix")
                .require(
                        mix.fargateWeight() + mix.spotWeight() > 0,
                        "spotWeight",
                        "must be above 0 when fargateWeight is 0",
                        mix.spotWeight());
        Ec2Settings ec2 = cluster.ec2();
        Checks instances = checks.at("ec2");
        instances.require(
                ec2.maxInstances() >= ec2.minInstances(),
                "maxInstances",
                "must be at least minInstances (" + ec2.minInstances() + ")",
                ec2.maxInstances());
        instances.between("instanceWarmup", ec2.instanceWarmup(), Duration.ZERO, LONGEST_WARMUP);
        settings.tasks().forEach((path, task) -> {
            if (task.capacity() == Capacity.EC2) {
                fits(task, new InstanceType(ec2.instanceTypes().get(0)), new Checks(report, path));
            }
        });
    }

    private static void fits(TaskSettings task, InstanceType type, Checks checks) {
        Architecture architecture = type.isArm() ? Architecture.ARM64 : Architecture.X86_64;
        checks.require(
                task.architecture() == architecture,
                "architecture",
                "must be " + ConstantWord.of(architecture) + " on cluster.ec2.instanceTypes " + type.name(),
                ConstantWord.of(task.architecture()));
        type.memoryMiB()
                .ifPresent(memory -> checks.require(
                        task.memoryMiB() < memory,
                        "memoryMiB",
                        "must be below the " + memory + " MiB of cluster.ec2.instanceTypes " + type.name(),
                        task.memoryMiB()));
        type.cpu()
                .ifPresent(cpu -> checks.require(
                        task.cpu() <= cpu,
                        "cpu",
                        "must be at most the " + cpu + " units of cluster.ec2.instanceTypes " + type.name(),
                        task.cpu()));
    }
}
