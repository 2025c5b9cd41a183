package dev.bandstand.review.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Puts keys, and the items of lists whose order means nothing, in another order. */
final class Shuffle {

    /** The lists that the review promises to take in any order; written down here again, so that a test holds the promise. */
    private static final Set<String> UNORDERED = Set.of(
            "Tags",
            "Environment",
            "Secrets",
            "TargetGroupAttributes",
            "LoadBalancerAttributes",
            "ListenerAttributes",
            "Subnets",
            "SubnetIds",
            "SubnetMappings",
            "VPCZoneIdentifier",
            "SecurityGroups",
            "SecurityGroupIds",
            "VPCSecurityGroups",
            "VpcSecurityGroupIds",
            "SecurityGroupIngress",
            "SecurityGroupEgress",
            "Action",
            "NotAction",
            "Resource",
            "NotResource");

    private final Random random;

    Shuffle(Random random) {
        this.random = random;
    }

    JsonNode of(String name, JsonNode node, boolean policy) {
        if (node.isArray()) {
            boolean statements = name.equals("Statement") && node.path(0).has("Effect");
            List<JsonNode> items = new ArrayList<>();
            node.forEach(item -> items.add(of("", item, policy || statements)));
            if (statements || UNORDERED.contains(name)) {
                Collections.shuffle(items, random);
            }
            return JsonNodeFactory.instance.arrayNode().addAll(items);
        }
        if (!node.isObject()) {
            return node;
        }
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        Collections.shuffle(keys, random);
        var shuffled = JsonNodeFactory.instance.objectNode();
        keys.forEach(key -> shuffled.set(key, of(key, node.path(key), policy)));
        return shuffled;
    }
}
