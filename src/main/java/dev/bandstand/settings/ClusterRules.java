package dev.bandstand.settings;

/** What the cluster and its capacity must hold to. */
final class ClusterRules {

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
        Ec2Rules.check(cluster.ec2(), checks.at("ec2"));
        boolean managed =
                settings.tasks().values().stream().anyMatch(task -> task.capacity() == Capacity.MANAGED_INSTANCES);
        ManagedInstancesRules.check(cluster.managedInstances(), managed, checks.at("managedInstances"));
        PreflightRules.check(settings, report);
        RoomRules.check(settings, report);
    }
}
