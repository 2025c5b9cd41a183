package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Intrinsics;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules of all security groups, those written inside a group and those that stand alone in any stack.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html">Security group rules</a>
 */
final class Firewall {

    private static final String GROUP = "AWS::EC2::SecurityGroup";

    private final Assembly assembly;
    private final List<Rule> rules = new ArrayList<>();

    Firewall(Assembly assembly) {
        this.assembly = assembly;
        for (StackTemplate stack : assembly.stacks()) {
            stack.template().resources().values().forEach(resource -> read(stack, resource));
        }
    }

    List<Rule> inbound(Thing thing) {
        return of(thing, true);
    }

    List<Rule> outbound(Thing thing) {
        return of(thing, false);
    }

    private List<Rule> of(Thing thing, boolean inbound) {
        return rules.stream()
                .filter(rule -> rule.inbound() == inbound && thing.groups().contains(rule.group()))
                .toList();
    }

    private void read(StackTemplate stack, Resource resource) {
        switch (resource.type()) {
            case GROUP -> inside(stack, resource);
            case GROUP + "Ingress" -> alone(stack, resource, true);
            case GROUP + "Egress" -> alone(stack, resource, false);
            default -> {
                // no rule
            }
        }
    }

    private void inside(StackTemplate stack, Resource group) {
        Target target = stack.target(group.logicalId());
        group.property("SecurityGroupIngress").forEach(rule -> rules.add(rule(stack, target, true, rule)));
        group.property("SecurityGroupEgress").forEach(rule -> rules.add(rule(stack, target, false, rule)));
        if (!group.properties().has("SecurityGroupEgress") && !hasEgressOfItsOwn(target)) {
            rules.add(new Rule(target, false, new Peer.Block("0.0.0.0/0"), Ports.all()));
        }
    }

    /** A group that is given no outbound rule at all lets everything out. */
    private boolean hasEgressOfItsOwn(Target group) {
        return assembly.targets(GROUP + "Egress").stream()
                .anyMatch(rule -> assembly.resource(rule)
                        .map(found -> assembly.targets(rule.stack(), found.property("GroupId"))
                                .contains(group))
                        .orElse(false));
    }

    private void alone(StackTemplate stack, Resource resource, boolean inbound) {
        for (Target group : assembly.targets(stack.id(), resource.property("GroupId"))) {
            rules.add(rule(stack, group, inbound, resource.properties()));
        }
    }

    private Rule rule(StackTemplate stack, Target group, boolean inbound, JsonNode rule) {
        return new Rule(group, inbound, peer(stack, inbound ? "Source" : "Destination", rule), ports(stack, rule));
    }

    private Peer peer(StackTemplate stack, String end, JsonNode rule) {
        for (String block : List.of("CidrIp", "CidrIpv6")) {
            if (rule.has(block)) {
                return isNetwork(stack, rule.path(block))
                        ? new Peer.Network()
                        : new Peer.Block(Intrinsics.text(rule.path(block)));
            }
        }
        JsonNode group = rule.path(end + "SecurityGroupId");
        Optional<Target> target = assembly.targets(stack.id(), group).stream().findFirst();
        if (target.isPresent()) {
            return new Peer.Group(target.get());
        }
        return group.isMissingNode()
                ? new Peer.Outside("prefix list " + Intrinsics.text(rule.path(end + "PrefixListId")))
                : new Peer.Outside("security group " + Intrinsics.text(group));
    }

    private boolean isNetwork(StackTemplate stack, JsonNode block) {
        List<Target> vpcs = assembly.targets("AWS::EC2::VPC");
        return assembly.targets(stack.id(), block).stream().anyMatch(vpcs::contains)
                || vpcs.stream()
                        .flatMap(vpc -> assembly.resource(vpc).stream())
                        .anyMatch(vpc -> vpc.property("CidrBlock").equals(block));
    }

    private Ports ports(StackTemplate stack, JsonNode rule) {
        String protocol = rule.path("IpProtocol").asText();
        if (protocol.equals("-1") || !rule.has("FromPort")) {
            return protocol.equals("-1") ? Ports.all() : new Ports(protocol, 0, 65_535);
        }
        return new Ports(protocol, port(stack, rule.path("FromPort"), 0), port(stack, rule.path("ToPort"), 65_535));
    }

    /** A port that is the port of a database is the one given to it, or the one its engine has. */
    private int port(StackTemplate stack, JsonNode port, int otherwise) {
        if (port.isNumber() || port.asText().matches("[0-9]+")) {
            return port.asInt();
        }
        return assembly.targets(stack.id(), port).stream()
                .flatMap(target -> assembly.resource(target).stream())
                .filter(resource -> resource.is("AWS::RDS::DBInstance"))
                .map(Databases::port)
                .findFirst()
                .orElse(otherwise);
    }
}
