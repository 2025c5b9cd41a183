package dev.bandstand.review.rule.access.firewall;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.rule.access.firewall.FirewallRule.Origin;
import dev.bandstand.review.rule.access.written.Items;
import dev.bandstand.review.rule.access.written.Names;
import dev.bandstand.review.rule.address.Addresses;
import dev.bandstand.template.Intrinsics;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads rules of security groups. */
final class PeerReader {

    private static final String GROUP = "AWS::EC2::SecurityGroup";
    private static final String PREFIX_LIST = "AWS::EC2::PrefixList";
    private static final List<String> DATABASES = List.of("AWS::RDS::DBInstance", "AWS::RDS::DBCluster");
    private static final List<String> NETWORKS = List.of("AWS::EC2::VPC", "AWS::EC2::Subnet");

    /** Nobody has this address: the CDK writes it where nothing is to be let out. */
    private static final String NOBODY = "255.255.255.255/32";

    private final Names names;

    PeerReader(Names names) {
        this.names = names;
    }

    /** Returns the rule, empty where it names nobody. */
    Optional<FirewallRule> rule(StackTemplate stack, Origin origin, boolean inbound, JsonNode rule) {
        Peers peers = peers(stack, inbound ? "Source" : "Destination", rule);
        if (peers.isEmpty()) {
            return Optional.empty();
        }
        JsonNode from = port(stack, rule.path("FromPort"));
        JsonNode to = rule.has("ToPort") ? port(stack, rule.path("ToPort")) : from;
        return Optional.of(rule(origin, protocol(rule.path("IpProtocol")), from, to, peers));
    }

    /** The port of a database is known where the database says it. */
    private JsonNode port(StackTemplate stack, JsonNode port) {
        if (!port.isContainerNode() || !Intrinsics.text(port).endsWith(".Endpoint.Port}")) {
            return port;
        }
        for (String type : DATABASES) {
            Optional<JsonNode> known = names.resource(stack, port, type)
                    .flatMap(names::resource)
                    .map(database -> database.property("Port"))
                    .filter(value -> number(value, -1) >= 0);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return port;
    }

    /** Returns what an entry of a network ACL is about. */
    FirewallRule entry(StackTemplate stack, Origin origin, JsonNode entry) {
        Peers peers = block(stack, entry.path("CidrBlock")).union(block(stack, entry.path("Ipv6CidrBlock")));
        String protocol = protocol(entry.path("Protocol"));
        return protocol.startsWith("icmp")
                ? rule(
                        origin,
                        protocol,
                        entry.path("Icmp").path("Type"),
                        entry.path("Icmp").path("Code"),
                        peers)
                : rule(
                        origin,
                        protocol,
                        entry.path("PortRange").path("From"),
                        entry.path("PortRange").path("To"),
                        peers);
    }

    private static FirewallRule rule(Origin origin, String protocol, JsonNode from, JsonNode to, Peers peers) {
        if (protocol.equals("icmp") || protocol.equals("icmpv6")) {
            return icmp(origin, protocol, number(from, -1), number(to, -1), peers);
        }
        if (!protocol.equals("tcp") && !protocol.equals("udp")) {
            return new FirewallRule(origin, protocol, 0, FirewallRule.LAST_PORT, peers);
        }
        if (from.isContainerNode() || to.isContainerNode()) {
            String first = Intrinsics.text(from);
            String ports = from.equals(to) ? first : first + "-" + Intrinsics.text(to);
            return new FirewallRule(origin, protocol + " " + ports, 0, FirewallRule.LAST_PORT, peers);
        }
        int low = number(from, -1);
        int high = number(to, low);
        boolean all = low < 0 || low > FirewallRule.LAST_PORT || high < low;
        int last = all ? FirewallRule.LAST_PORT : Math.min(high, FirewallRule.LAST_PORT);
        return new FirewallRule(origin, protocol, all ? 0 : low, last, peers);
    }

    private static FirewallRule icmp(Origin origin, String protocol, int type, int code, Peers peers) {
        if (type < 0 || type > 255) {
            return new FirewallRule(origin, protocol, 0, FirewallRule.LAST_PORT, peers);
        }
        boolean anyCode = code < 0 || code > 255;
        int first = type << 8 | (anyCode ? 0 : code);
        return new FirewallRule(origin, protocol, first, anyCode ? first + 255 : first, peers);
    }

    private static String protocol(JsonNode node) {
        String written = Intrinsics.text(node);
        String name = written.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "6" -> "tcp";
            case "17" -> "udp";
            case "1" -> "icmp";
            case "58" -> "icmpv6";
            case "", "all" -> FirewallRule.ANY;
            default -> written.startsWith("${") ? written : name;
        };
    }

    private static int number(JsonNode node, int otherwise) {
        try {
            return node.isValueNode() ? Integer.parseInt(node.asText()) : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private Peers peers(StackTemplate stack, String end, JsonNode rule) {
        Peers peers = block(stack, rule.path("CidrIp")).union(block(stack, rule.path("CidrIpv6")));
        JsonNode list = rule.path(end + "PrefixListId");
        if (!list.isMissingNode()) {
            peers = peers.union(prefixList(stack, list));
        }
        for (String property : List.of(end + "SecurityGroupId", end + "SecurityGroupName")) {
            if (rule.has(property)) {
                peers = peers.union(Peers.of("security group " + names.of(stack, rule.path(property), GROUP)));
            }
        }
        return peers;
    }

    private Peers block(StackTemplate stack, JsonNode block) {
        if (block.isMissingNode() || block.isNull() || block.asText().equals(NOBODY)) {
            return Peers.nobody();
        }
        if (block.isValueNode()) {
            return Addresses.of(block.asText()).map(Peers::of).orElseGet(() -> Peers.of(block.asText()));
        }
        return network(stack, block).orElseGet(() -> Peers.of(Intrinsics.text(block)));
    }

    /** The block of a VPC or of a subnet is known where the resource is. */
    private Optional<Peers> network(StackTemplate stack, JsonNode block) {
        if (!Intrinsics.text(block).endsWith(".CidrBlock}")) {
            return Optional.empty();
        }
        for (String type : NETWORKS) {
            Optional<Peers> found = names.resource(stack, block, type)
                    .flatMap(names::resource)
                    .map(network -> network.property("CidrBlock"))
                    .filter(JsonNode::isTextual)
                    .flatMap(text -> Addresses.of(text.asText()))
                    .map(Peers::of);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Peers prefixList(StackTemplate stack, JsonNode list) {
        Optional<Resource> known = names.resource(stack, list, PREFIX_LIST).flatMap(names::resource);
        if (known.isEmpty()) {
            return Peers.of("prefix list " + Intrinsics.text(list));
        }
        Peers peers = Peers.nobody();
        for (JsonNode entry : Items.of(known.get().property("Entries"))) {
            peers = peers.union(block(stack, entry.path("Cidr")));
        }
        return peers;
    }
}
