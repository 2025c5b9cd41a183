package dev.bandstand.rehearsal.readback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;

/** Reads security groups and their rules; a permission with several peers is told apart into one rule each. */
final class SecurityGroupReaders {

    private SecurityGroupReaders() {}

    static final Map<String, Reader> TABLE = Map.of(
            "AWS::EC2::SecurityGroup", SecurityGroupReaders::group,
            "AWS::EC2::SecurityGroupIngress", (aws, rule) -> rule(aws, rule, true),
            "AWS::EC2::SecurityGroupEgress", (aws, rule) -> rule(aws, rule, false));

    private static Optional<SecurityGroup> find(Aws aws, String id) {
        return aws.ec2().describeSecurityGroups(request -> request.groupIds(id)).securityGroups().stream()
                .findFirst();
    }

    private static Optional<Shape> group(Aws aws, Deployed group) {
        return find(aws, group.physicalId())
                .map(found -> Shape.of(found)
                        .rename("Description", "GroupDescription")
                        .put(
                                "SecurityGroupIngress",
                                ordered(group, "SecurityGroupIngress", rules(found.ipPermissions(), true)))
                        .put(
                                "SecurityGroupEgress",
                                ordered(group, "SecurityGroupEgress", rules(found.ipPermissionsEgress(), false))));
    }

    /** Puts the rule most like the template's first one first, and so on: a group's rules have no order of their own. */
    private static ArrayNode ordered(Deployed group, String property, ArrayNode rules) {
        ArrayNode ordered = JsonNodeFactory.instance.arrayNode();
        for (JsonNode wanted : group.properties().path(property)) {
            closest(wanted, rules).ifPresent(ordered::add);
        }
        return ordered.size() == group.properties().path(property).size() ? ordered : rules;
    }

    private static Optional<Shape> rule(Aws aws, Deployed rule, boolean ingress) {
        String groupId = rule.text("GroupId");
        return find(aws, groupId)
                .flatMap(found -> closest(
                        rule.properties(),
                        rules(ingress ? found.ipPermissions() : found.ipPermissionsEgress(), ingress)))
                .map(found -> {
                    Shape shape = Shape.empty().put("GroupId", groupId);
                    found.properties().forEach(entry -> shape.put(entry.getKey(), entry.getValue()));
                    return shape;
                });
    }

    private static Optional<JsonNode> closest(JsonNode wanted, ArrayNode rules) {
        return StreamSupport.stream(rules.spliterator(), false)
                .max(Comparator.comparingInt(candidate -> likeness(wanted, candidate)));
    }

    private static int likeness(JsonNode wanted, JsonNode candidate) {
        return (int) wanted.properties().stream()
                .filter(entry -> candidate
                        .path(entry.getKey())
                        .asText("-")
                        .equals(entry.getValue().asText("")))
                .count();
    }

    private static ArrayNode rules(List<IpPermission> permissions, boolean ingress) {
        ArrayNode rules = JsonNodeFactory.instance.arrayNode();
        for (IpPermission permission : permissions) {
            permission
                    .ipRanges()
                    .forEach(peer -> rules.add(rule(permission, "CidrIp", peer.cidrIp(), peer.description())));
            permission
                    .ipv6Ranges()
                    .forEach(peer -> rules.add(rule(permission, "CidrIpv6", peer.cidrIpv6(), peer.description())));
            permission
                    .prefixListIds()
                    .forEach(peer -> rules.add(rule(
                            permission,
                            ingress ? "SourcePrefixListId" : "DestinationPrefixListId",
                            peer.prefixListId(),
                            peer.description())));
            permission
                    .userIdGroupPairs()
                    .forEach(peer -> rules.add(rule(
                            permission,
                            ingress ? "SourceSecurityGroupId" : "DestinationSecurityGroupId",
                            peer.groupId(),
                            peer.description())));
        }
        return rules;
    }

    private static ObjectNode rule(
            IpPermission permission, String peerName, String peer, @Nullable String description) {
        return Shape.empty()
                .put("IpProtocol", permission.ipProtocol())
                .put("FromPort", permission.fromPort())
                .put("ToPort", permission.toPort())
                .put(peerName, peer)
                .put("Description", description)
                .node();
    }
}
