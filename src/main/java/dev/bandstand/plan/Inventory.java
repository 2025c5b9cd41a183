package dev.bandstand.plan;

import dev.bandstand.plan.Subnets.Tier;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What will stand there, tier by tier. */
final class Inventory {

    private final Assembly assembly;
    private final List<Thing> things;
    private final Subnets subnets;
    private final WorkloadWords workloads;

    Inventory(Assembly assembly, List<Thing> things, Subnets subnets, WorkloadWords workloads) {
        this.assembly = assembly;
        this.things = things;
        this.subnets = subnets;
        this.workloads = workloads;
    }

    /** Returns rows of two columns: the tier (once) and a thing in it. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        network().forEach(line -> rows.add(List.of("network", line)));
        for (Tier tier : Tier.values()) {
            add(rows, tier.title(), lines(tier));
        }
        add(
                rows,
                "existing network",
                things.stream()
                        .filter(thing -> thing.subnets().isEmpty())
                        .flatMap(thing -> describe(thing).stream())
                        .toList());
        add(rows, "beside", Beside.lines(assembly, things));
        return rows;
    }

    private static void add(List<List<String>> rows, String title, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            rows.add(List.of(i == 0 ? title : "", lines.get(i)));
        }
    }

    private List<String> network() {
        return assembly.targets("AWS::EC2::VPC").stream()
                .map(target -> assembly.resource(target).orElseThrow())
                .map(vpc -> Names.of(vpc) + " " + Names.text(vpc.property("CidrBlock")))
                .toList();
    }

    private List<String> lines(Tier tier) {
        List<String> lines = new ArrayList<>();
        List<Target> own = subnets.of(tier);
        if (!own.isEmpty()) {
            String addresses = own.stream().map(subnets::cidr).collect(Collectors.joining(", "));
            lines.add(Names.count(own.size(), "subnet") + " " + addresses + route(tier, own));
        }
        if (tier == Tier.PUBLIC) {
            int gateways = assembly.targets("AWS::EC2::NatGateway").size();
            if (gateways > 0) {
                lines.add(Names.count(gateways, "NAT gateway"));
            }
        }
        List<Thing> here =
                things.stream().filter(thing -> homeTier(thing).contains(tier)).toList();
        here.stream().filter(thing -> thing.kind() != Kind.ENDPOINT).forEach(thing -> lines.addAll(describe(thing)));
        String endpoints = here.stream()
                .filter(thing -> thing.kind() == Kind.ENDPOINT)
                .map(thing -> thing.title().replaceFirst("^endpoint ", ""))
                .collect(Collectors.joining(", "));
        if (!endpoints.isEmpty()) {
            lines.add("endpoints of AWS services: " + endpoints);
        }
        return lines;
    }

    private String route(Tier tier, List<Target> own) {
        if (tier == Tier.PUBLIC) {
            return "";
        }
        Set<Subnets.WayOut> ways = EnumSet.noneOf(Subnets.WayOut.class);
        own.forEach(subnet -> ways.add(subnets.wayOut(subnet)));
        return ways.contains(Subnets.WayOut.NAT) ? ", way out through NAT" : ", no route to the internet";
    }

    /** A thing that spans tiers is told once, in the first of them. */
    private Set<Tier> homeTier(Thing thing) {
        return subnets.tiers(thing).stream()
                .findFirst()
                .<Set<Tier>>map(EnumSet::of)
                .orElse(EnumSet.noneOf(Tier.class));
    }

    /** Returns the thing in words: its title and what it is, then indented lines with more. */
    List<String> describe(Thing thing) {
        List<String> lines = new ArrayList<>();
        switch (thing.kind()) {
            case LOAD_BALANCER -> {
                lines.add(thing.title() + ", " + balancer(thing));
                new Routing(assembly, things).inWords(thing).forEach(rule -> lines.add("  " + rule));
            }
            case SERVICE, WORKER, DAEMON, SCHEDULED_TASK, TASK -> lines.addAll(workloads.describe(thing));
            case DATABASE -> lines.add(thing.title() + ", " + Databases.inWords(thing.resource()));
            case FILE_SYSTEM -> lines.add(thing.title() + ", " + new FileSystems(assembly, things).inWords(thing));
            case INSTANCES -> lines.add(thing.title() + ", " + new Instances(assembly).inWords(thing));
            case MANAGED_INSTANCES -> lines.add(thing.title() + ", " + ManagedInstances.inWords(thing.resource()));
            default -> lines.add(thing.title());
        }
        return lines;
    }

    private String balancer(Thing thing) {
        String scheme = thing.resource().property("Scheme").asText("internet-facing");
        String listeners =
                Listener.of(assembly, thing).stream().map(Listener::inWords).collect(Collectors.joining("; "));
        return scheme + (listeners.isEmpty() ? "" : ", " + listeners);
    }
}
