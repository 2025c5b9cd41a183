package dev.bandstand.plan;

import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The subnets of the assembly: where their default routes lead, and which tier they are by what lies in them. */
final class Subnets {

    /** Where traffic to the internet leaves a subnet. */
    enum WayOut {
        GATEWAY,
        NAT,
        NONE
    }

    /** What a subnet is for. */
    enum Tier {
        PUBLIC("public"),
        APPLICATION("application"),
        DATA("data");

        private final String title;

        Tier(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    private static final String SUBNET = "AWS::EC2::Subnet";

    private final Assembly assembly;
    private final Map<Target, WayOut> waysOut = new TreeMap<>();
    private final Set<Target> holdData = new TreeSet<>();

    Subnets(Assembly assembly, List<Thing> things) {
        this.assembly = assembly;
        Map<Target, WayOut> byTable = routeTables();
        for (Target association : assembly.targets("AWS::EC2::SubnetRouteTableAssociation")) {
            WayOut wayOut = property(association, "RouteTableId").stream()
                    .map(table -> byTable.getOrDefault(table, WayOut.NONE))
                    .findFirst()
                    .orElse(WayOut.NONE);
            property(association, "SubnetId").forEach(subnet -> waysOut.put(subnet, wayOut));
        }
        Set<Target> holdOthers = new TreeSet<>();
        things.forEach(thing -> (thing.kind().keepsData() ? holdData : holdOthers).addAll(thing.subnets()));
        holdData.removeAll(holdOthers);
        if (waysOut.containsValue(WayOut.NAT)) {
            assembly.targets(SUBNET).stream()
                    .filter(subnet -> wayOut(subnet) == WayOut.NONE && !holdOthers.contains(subnet))
                    .forEach(holdData::add);
        }
    }

    /** Returns all subnets of one tier, sorted by their addresses as written. */
    List<Target> of(Tier tier) {
        return assembly.targets(SUBNET).stream()
                .filter(subnet -> tier(subnet) == tier)
                .toList();
    }

    Tier tier(Target subnet) {
        if (wayOut(subnet) == WayOut.GATEWAY) {
            return Tier.PUBLIC;
        }
        return holdData.contains(subnet) ? Tier.DATA : Tier.APPLICATION;
    }

    /** Returns the tiers in which a thing lies; none when its subnets are not in the assembly. */
    Set<Tier> tiers(Thing thing) {
        Set<Tier> tiers = EnumSet.noneOf(Tier.class);
        thing.subnets().forEach(subnet -> tiers.add(tier(subnet)));
        return tiers;
    }

    WayOut wayOut(Target subnet) {
        return waysOut.getOrDefault(subnet, WayOut.NONE);
    }

    /** Returns the ways out of a thing's subnets. */
    Set<WayOut> waysOut(Thing thing) {
        Set<WayOut> ways = EnumSet.noneOf(WayOut.class);
        thing.subnets().forEach(subnet -> ways.add(wayOut(subnet)));
        return ways;
    }

    String cidr(Target subnet) {
        return assembly.resource(subnet)
                .map(resource -> Names.text(resource.property("CidrBlock")))
                .orElse("");
    }

    private Map<Target, WayOut> routeTables() {
        Map<Target, WayOut> byTable = new TreeMap<>();
        for (Target route : assembly.targets("AWS::EC2::Route")) {
            Resource resource = assembly.resource(route).orElseThrow();
            boolean anywhere =
                    resource.property("DestinationCidrBlock").asText().equals("0.0.0.0/0");
            if (anywhere) {
                WayOut wayOut = resource.properties().has("NatGatewayId")
                        ? WayOut.NAT
                        : resource.properties().has("GatewayId") ? WayOut.GATEWAY : WayOut.NONE;
                property(route, "RouteTableId").forEach(table -> byTable.put(table, wayOut));
            }
        }
        return byTable;
    }

    private List<Target> property(Target owner, String property) {
        List<Target> found = new ArrayList<>();
        assembly.resource(owner)
                .ifPresent(resource -> found.addAll(assembly.targets(owner.stack(), resource.property(property))));
        return found;
    }
}
