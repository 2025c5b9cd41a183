package dev.bandstand.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a load balancer must hold to. */
final class LoadBalancerRules {

    private static final String PREFIX_OF_AWS = "internal-";

    private LoadBalancerRules() {}

    static void check(Settings settings, ServiceSettings service, Checks checks) {
        List<String> entries = entries(service);
        checks.requireWhole(
                entries.size() == 1,
                "must have only one of loadBalancer, route and internal",
                String.join(" and ", entries));
        service.loadBalancer().ifPresent(balancer -> balancer(settings, balancer, checks.at("loadBalancer")));
    }

    private static List<String> entries(ServiceSettings service) {
        var entries = new ArrayList<String>();
        service.loadBalancer().ifPresent(balancer -> entries.add("loadBalancer"));
        service.route().ifPresent(route -> entries.add("route"));
        service.internal().ifPresent(internal -> entries.add("internal"));
        return entries;
    }

    private static void balancer(Settings settings, LoadBalancerSettings balancer, Checks checks) {
        balancer.name()
                .ifPresent(name ->
                        checks.require(!name.startsWith(PREFIX_OF_AWS), "name", "must not begin with internal-", name));
        allowFrom(balancer, checks);
        https(settings, balancer, checks);
        balancer.certificateArn().ifPresent(arn -> certificate(settings, arn, checks));
        balancer.domain().ifPresent(domain -> domain(domain, checks.at("domain")));
    }

    private static void allowFrom(LoadBalancerSettings balancer, Checks checks) {
        List<String> blocks = balancer.allowFrom();
        for (int i = 0; i < blocks.size(); i++) {
            String block = blocks.get(i);
            Optional<Cidr> cidr = Cidr.parse(block);
            checks.requireItem(
                    cidr.isPresent() || Cidr.isIpv6(block),
                    "allowFrom",
                    i,
                    "must be a block of addresses like 203.0.113.0/24 or 2001:db8::/32",
                    block);
            if (cidr.isPresent() && !cidr.get().isNetworkAddress()) {
                String rule = "must begin at a multiple of its size, like "
                        + cidr.get().network();
                checks.requireItem(false, "allowFrom", i, rule, block);
            }
        }
    }

    private static void https(Settings settings, LoadBalancerSettings balancer, Checks checks) {
        checks.requireWhole(
                balancer.certificateArn().isEmpty() || balancer.domain().isEmpty(),
                "must have at most one of certificateArn and domain",
                "both");
        if (balancer.https()) {
            checks.require(
                    !balancer.withoutHttps(), "withoutHttps", "must be false when there is a certificate", "true");
            checks.require(
                    balancer.port() == 80, "port", "must be 80 with HTTPS (it redirects to 443)", balancer.port());
            return;
        }
        checks.requireWhole(
                settings.preset() != Preset.PRODUCTION || balancer.withoutHttps(),
                "must have certificateArn or domain in production, or withoutHttps: true",
                "neither");
        checks.require(
                !checks.isGiven("sslPolicy"),
                "sslPolicy",
                "must be left out without certificateArn or domain",
                balancer.sslPolicy());
    }

    private static void certificate(Settings settings, String arn, Checks checks) {
        String[] parts = arn.split(":", -1);
        settings.region()
                .ifPresent(region -> checks.require(
                        parts[3].equals(region), "certificateArn", "must be of the stack's region " + region, arn));
        settings.account()
                .ifPresent(account -> checks.require(
                        parts[4].equals(account), "certificateArn", "must be of the stack's account " + account, arn));
    }

    private static void domain(DomainSettings domain, Checks checks) {
        String zone = domain.hostedZoneName();
        checks.require(
                zone.isEmpty() || domain.name().equals(zone) || domain.name().endsWith("." + zone),
                "name",
                "must lie in hostedZoneName (" + zone + ")",
                domain.name());
    }
}
