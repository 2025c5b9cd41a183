package dev.bandstand.settings;

import java.util.List;

/** What a VPC that stands already must be described by. */
final class ExistingNetworkRules {

    private ExistingNetworkRules() {}

    static void check(Settings settings, ExistingNetworkSettings existing, Report report) {
        var checks = new Checks(report, "network.existing");
        boolean byAttributes = existing.cidr().isPresent()
                || !existing.availabilityZones().isEmpty()
                || !existing.publicSubnetIds().isEmpty()
                || !existing.privateSubnetIds().isEmpty()
                || !existing.dataSubnetIds().isEmpty();
        if (!byAttributes) {
            lookUp(settings, new Checks(report, ""));
            return;
        }
        int zones = existing.availabilityZones().size();
        checks.require(zones >= 2, "availabilityZones", "must name at least 2 zones", zones);
        boolean isPublic = settings.services().values().stream()
                .flatMap(service -> service.loadBalancer().stream())
                .anyMatch(LoadBalancerSettings::isPublic);
        subnets(checks, "publicSubnetIds", existing.publicSubnetIds(), zones, isPublic, "a load balancer is public");
        subnets(checks, "privateSubnetIds", existing.privateSubnetIds(), zones, true, "tasks run in them");
        subnets(
                checks,
                "dataSubnetIds",
                existing.dataSubnetIds(),
                zones,
                settings.database().isPresent(),
                "there is a database");
        checks.require(existing.cidr().isPresent(), "cidr", "must be given beside zones and subnets", "nothing");
        existing.cidr()
                .ifPresent(cidr -> checks.require(
                        Cidr.parse(cidr).filter(Cidr::isNetworkAddress).isPresent(),
                        "cidr",
                        "must be a block of addresses like 10.0.0.0/16",
                        cidr));
    }

    private static void lookUp(Settings settings, Checks checks) {
        String rule = "must be given when network.existing has only a vpcId (it is looked up there)";
        checks.require(settings.account().isPresent(), "account", rule, "nothing");
        checks.require(settings.region().isPresent(), "region", rule, "nothing");
    }

    private static void subnets(Checks checks, String key, List<String> ids, int zones, boolean needed, String reason) {
        if (ids.isEmpty()) {
            checks.require(!needed, key, "must name a subnet in each zone (" + reason + ")", "none");
        } else {
            checks.require(
                    ids.size() == zones || zones < 2,
                    key,
                    "must name one subnet for each of the " + zones + " availabilityZones",
                    ids.size());
        }
    }
}
