package dev.bandstand.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.bandstand.rehearsal.readback.Described;
import dev.bandstand.rehearsal.readback.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds what a service answers against the template, value by value. What the template does not ask for is not looked at,
 * except in lists, where one element more is a difference.
 */
final class Comparison {

    /** Lists that every service fills up with values of its own. */
    private static final Set<String> OPEN = Set.of(
            "Tags",
            "LoadBalancerAttributes",
            "TargetGroupAttributes",
            "ListenerAttributes",
            "SecurityGroupIngress",
            "SecurityGroupEgress",
            "ClusterSettings",
            "Roles");

    private static final Set<String> IN_ORDER = Set.of("Command", "EntryPoint");
    private static final List<String> IDENTITIES =
            List.of("Key", "Name", "DeviceName", "ContainerPath", "ContainerPort", "PolicyName", "ScheduledActionName");

    private final Described resource;
    private final List<Leaf> leaves = new ArrayList<>();

    private Comparison(Described resource) {
        this.resource = resource;
    }

    /** Compares every value of one resource; a resource without properties counts as one value, its existence. */
    static List<Leaf> of(Described resource) {
        Comparison comparison = new Comparison(resource);
        comparison.existence();
        if (!resource.wanted().isEmpty()) {
            comparison.compare("", resource.wanted(), resource.found().orElse(MissingNode.getInstance()));
        }
        return comparison.leaves;
    }

    private void existence() {
        boolean there = resource.found().isPresent();
        String found = there ? resource.physicalId() : "(" + resource.problem().orElse("not there") + ")";
        leaves.add(new Leaf(resource.target(), resource.type(), "", "there", found, there, !there));
    }

    private void compare(String path, JsonNode wanted, JsonNode found) {
        if (wanted.isContainerNode() && found.isTextual()) {
            compare(path, wanted, Json.parse(found.asText()).orElse(MissingNode.getInstance()));
        } else if (wanted.isTextual() && Json.parse(wanted.asText()).isPresent()) {
            compareEmbedded(path, wanted, found);
        } else if (wanted.isContainerNode() && wanted.isEmpty()) {
            boolean none = found.isMissingNode() || found.isNull() || found.isEmpty();
            add(path, wanted, found, none);
        } else if (wanted.isObject()) {
            wanted.properties()
                    .forEach(entry ->
                            compare(child(path, entry.getKey()), entry.getValue(), member(found, entry.getKey())));
        } else if (wanted.isArray()) {
            compareLists(path, wanted, found);
        } else {
            boolean none = wanted.asText().isEmpty() && (found.isMissingNode() || found.isNull());
            add(path, wanted, found, none || same(wanted, found));
        }
    }

    private void compareEmbedded(String path, JsonNode wanted, JsonNode found) {
        Optional<JsonNode> parsed = found.isTextual() ? Json.parse(found.asText()) : Optional.of(found);
        add(path, wanted, found, parsed.equals(Json.parse(wanted.asText())));
    }

    private void compareLists(String path, JsonNode wanted, JsonNode found) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        if (!wanted.path(0).isObject()) {
            add(path, wanted, found, sameElements(wanted, found, IN_ORDER.contains(name)));
            return;
        }
        Optional<String> identity = identity(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            JsonNode element = wanted.path(i);
            String at = identity.map(key -> element.path(key).asText()).orElse(String.valueOf(i));
            JsonNode partner = identity.isPresent() ? withIdentity(found, identity.get(), at) : found.path(i);
            compare(path + "[" + at + "]", element, partner);
        }
        int more = found.isArray() ? found.size() - wanted.size() : 0;
        if (more > 0 && !OPEN.contains(name)) {
            leaves.add(new Leaf(resource.target(), resource.type(), path, "no more", more + " more", false, false));
        }
    }

    private static Optional<String> identity(JsonNode list) {
        return IDENTITIES.stream()
                .filter(key -> {
                    Set<String> values = new LinkedHashSet<>();
                    for (JsonNode element : list) {
                        if (element.path(key).isValueNode()) {
                            values.add(element.path(key).asText());
                        }
                    }
                    return values.size() == list.size();
                })
                .findFirst();
    }

    private static JsonNode withIdentity(JsonNode list, String key, String value) {
        for (JsonNode element : list) {
            if (member(element, key).asText().equals(value)) {
                return element;
            }
        }
        return MissingNode.getInstance();
    }

    private static JsonNode member(JsonNode object, String name) {
        if (object.has(name)) {
            return object.path(name);
        }
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            if (entry.getKey().equalsIgnoreCase(name)) {
                return entry.getValue();
            }
        }
        return MissingNode.getInstance();
    }

    private static boolean sameElements(JsonNode wanted, JsonNode found, boolean inOrder) {
        if (!found.isArray()) {
            return wanted.size() == 1 && same(wanted.path(0), found);
        }
        List<JsonNode> left = new ArrayList<>();
        found.forEach(left::add);
        for (JsonNode element : wanted) {
            Optional<JsonNode> partner = left.stream()
                    .limit(inOrder ? 1 : left.size())
                    .filter(candidate -> same(element, candidate))
                    .findFirst();
            if (partner.isEmpty()) {
                return false;
            }
            left.remove(partner.get());
        }
        return left.isEmpty();
    }

    /** Numbers by value, all else as text; an ARN is the same as the name it ends with. */
    static boolean same(JsonNode wanted, JsonNode found) {
        if (!found.isValueNode() || found.isNull()) {
            return false;
        }
        String one = wanted.asText();
        String other = found.asText();
        return one.equals(other) || sameNumber(one, other) || named(one, other) || named(other, one);
    }

    private static boolean named(String arn, String name) {
        return arn.startsWith("arn:") && !name.isEmpty() && (arn.endsWith("/" + name) || arn.endsWith(":" + name));
    }

    private static boolean sameNumber(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private static String child(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private void add(String path, JsonNode wanted, JsonNode found, boolean matches) {
        boolean absent = resource.found().isEmpty();
        leaves.add(new Leaf(
                resource.target(),
                resource.type(),
                path,
                text(wanted),
                absent ? "(resource not there)" : text(found),
                matches && !absent,
                absent));
    }

    private static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "(nothing)";
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
