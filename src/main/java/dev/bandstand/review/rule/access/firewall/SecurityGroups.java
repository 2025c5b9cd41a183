package dev.bandstand.review.rule.access.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.rule.access.firewall.FirewallRule.Origin;
import dev.bandstand.review.rule.access.written.Items;
import dev.bandstand.review.rule.access.written.Names;
import dev.bandstand.review.rule.address.Addresses;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The security groups of an assembly.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html">Security group rules</a>
 */
public final class SecurityGroups {

    private static final String GROUP = "AWS::EC2::SecurityGroup";
    private static final String LOAD_BALANCER = "AWS::ElasticLoadBalancingV2::LoadBalancer";
    private static final List<String> LISTS = List.of("SecurityGroups", "SecurityGroupIds", "VPCSecurityGroups");

    private final Names names;
    private final PeerReader peers;
    private final SortedMap<String, SecurityGroup> groups = new TreeMap<>();

    private SecurityGroups(Assembly assembly) {
        this.names = new Names(assembly);
        this.peers = new PeerReader(names);
        for (StackTemplate stack : assembly.stacks()) {
            for (Resource resource : stack.template().resources().values()) {
                if (resource.is(GROUP)) {
                    declare(stack, resource);
                }
            }
        }
        for (StackTemplate stack : assembly.stacks()) {
            for (Resource resource : stack.template().resources().values()) {
                if (resource.is(GROUP + "Ingress")) {
                    alone(stack, resource, true);
                } else if (resource.is(GROUP + "Egress")) {
                    alone(stack, resource, false);
                }
            }
        }
    }

    /** Returns all security groups that have a rule or a resource, by their names. */
    public static SortedMap<String, SecurityGroup> of(Assembly assembly) {
        return Collections.unmodifiableSortedMap(new SecurityGroups(assembly).groups);
    }

    /** Returns the names of the groups that load balancers have and nothing else. */
    public static SortedSet<String> ofLoadBalancersOnly(Assembly assembly) {
        var names = new Names(assembly);
        SortedSet<String> balancers = new TreeSet<>();
        SortedSet<String> others = new TreeSet<>();
        for (StackTemplate stack : assembly.stacks()) {
            for (Resource resource : stack.template().resources().values()) {
                if (!resource.type().startsWith(GROUP)) {
                    used(names, stack, resource.properties(), resource.is(LOAD_BALANCER) ? balancers : others);
                }
            }
        }
        balancers.removeAll(others);
        return balancers;
    }

    private static void used(Names names, StackTemplate stack, JsonNode node, SortedSet<String> found) {
        for (var entry : node.properties()) {
            if (LISTS.contains(entry.getKey())) {
                Items.of(entry.getValue()).forEach(group -> found.add(names.of(stack, group, GROUP)));
            } else if (entry.getValue().isContainerNode()) {
                used(names, stack, entry.getValue(), found);
            }
        }
        if (node.isArray()) {
            node.forEach(item -> used(names, stack, item, found));
        }
    }

    private void declare(StackTemplate stack, Resource resource) {
        String name = Names.of(stack, resource);
        var group = new SecurityGroup(name, Optional.of(origin(stack, resource, "")));
        groups.put(name, group);
        inside(stack, resource, group, true);
        inside(stack, resource, group, false);
        if (Items.of(resource.property("SecurityGroupEgress")).isEmpty()) {
            group.add(
                    false,
                    new FirewallRule(
                            origin(stack, resource, "SecurityGroupEgress"),
                            FirewallRule.ANY,
                            0,
                            FirewallRule.LAST_PORT,
                            Peers.of(Addresses.everywhere())));
        }
    }

    private void inside(StackTemplate stack, Resource resource, SecurityGroup group, boolean inbound) {
        String property = inbound ? "SecurityGroupIngress" : "SecurityGroupEgress";
        for (JsonNode rule : Items.of(resource.property(property))) {
            peers.rule(stack, origin(stack, resource, property), inbound, rule)
                    .ifPresent(read -> group.add(inbound, read));
        }
    }

    private void alone(StackTemplate stack, Resource resource, boolean inbound) {
        JsonNode group =
                resource.properties().has("GroupId") ? resource.property("GroupId") : resource.property("GroupName");
        String name = names.of(stack, group, GROUP);
        peers.rule(stack, origin(stack, resource, ""), inbound, resource.properties())
                .ifPresent(rule -> groups.computeIfAbsent(name, each -> new SecurityGroup(each, Optional.empty()))
                        .add(inbound, rule));
    }

    private static Origin origin(StackTemplate stack, Resource resource, String property) {
        return new Origin(stack.stackName(), resource.logicalId(), property);
    }
}
