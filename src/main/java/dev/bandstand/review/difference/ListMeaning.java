package dev.bandstand.review.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the items of a list are told apart.
 *
 * @param ordered whether their order means something
 * @param keys the properties that together name an item; none where items have no name
 */
record ListMeaning(boolean ordered, List<String> keys) {

    private static final String LOWER = "MetricIntervalLowerBound";
    private static final String UPPER = "MetricIntervalUpperBound";
    private static final ListMeaning SEQUENCE = new ListMeaning(true, List.of());
    private static final ListMeaning SET = new ListMeaning(false, List.of());
    private static final ListMeaning TAGS = new ListMeaning(false, List.of("Key"));
    private static final SortedMap<String, ListMeaning> BY_NAME = byName();

    ListMeaning {
        keys = List.copyOf(keys);
    }

    /**
     * Returns what a property of that name means where it is a list; an unknown list is a sequence.
     *
     * @param policy whether it stands in a statement of a policy, where the order never means anything
     */
    static ListMeaning of(String name, boolean policy) {
        ListMeaning otherwise = name.endsWith("Tags") ? TAGS : SEQUENCE;
        return policy ? SET : BY_NAME.getOrDefault(name, otherwise);
    }

    /** Tells whether items have names. */
    boolean named() {
        return !keys.isEmpty();
    }

    /** Returns the name of an item, empty where it has none. */
    Optional<String> label(JsonNode item) {
        if (keys.isEmpty() || !item.isObject() || Functions.is(item)) {
            return Optional.empty();
        }
        if (keys.contains(LOWER)) {
            return Optional.of(bound(item, LOWER) + ".." + bound(item, UPPER));
        }
        StringBuilder label = new StringBuilder();
        for (String key : keys) {
            if (item.has(key)) {
                label.append(label.isEmpty() ? "" : " ").append(Shown.line(Shown.whole(item.path(key))));
            }
        }
        return label.isEmpty() ? Optional.empty() : Optional.of(label.toString());
    }

    /** A step without a bound goes on for ever. */
    private static String bound(JsonNode step, String name) {
        return step.has(name) ? Shown.line(Shown.whole(step.path(name))) : "";
    }

    private static SortedMap<String, ListMeaning> byName() {
        SortedMap<String, ListMeaning> meanings = new TreeMap<>();
        for (String name : List.of(
                "ClientSubnets",
                "DBSecurityGroups",
                "GroupSet",
                "Groups",
                "SecurityGroupArns",
                "SecurityGroupIdList",
                "SecurityGroupIds",
                "SecurityGroupEgress",
                "SecurityGroupIngress",
                "SecurityGroups",
                "SubnetArns",
                "SubnetIdList",
                "SubnetIds",
                "Subnets",
                "VPCSecurityGroups",
                "VpcSecurityGroups",
                "VpcSubnetIds",
                "VPCZoneIdentifier",
                "VpcSecurityGroupIds")) {
            meanings.put(name, SET);
        }
        unordered(meanings, "Key", "LoadBalancerAttributes", "ListenerAttributes", "TargetGroupAttributes");
        unordered(
                meanings,
                "Name",
                "Environment",
                "EnvironmentVariables",
                "RuntimeEnvironmentSecrets",
                "RuntimeEnvironmentVariables",
                "Secrets");
        unordered(meanings, "SubnetId", "SubnetMappings");
        identified(meanings, "Name", "ContainerDefinitions", "ContainerOverrides", "Volumes");
        identified(meanings, "ContainerPath", "MountPoints");
        identified(meanings, "CapacityProvider", "CapacityProviderStrategy", "DefaultCapacityProviderStrategy");
        identified(meanings, "ScheduledActionName", "ScheduledActions");
        identified(meanings, "PolicyName", "Policies");
        identified(meanings, "Field", "Conditions");
        identified(meanings, "AttributeName", "AttributeDefinitions", "KeySchema");
        identified(meanings, "IndexName", "GlobalSecondaryIndexes", "LocalSecondaryIndexes");
        identified(meanings, "Id", "MetricDataQueries", "Metrics", "Targets");
        identified(meanings, "ResourceType", "TagSpecifications");
        identified(meanings, "DeviceName", "BlockDeviceMappings");
        meanings.put("StepAdjustments", new ListMeaning(true, List.of(LOWER, UPPER)));
        meanings.put("PortMappings", new ListMeaning(true, List.of("ContainerPort", "Protocol")));
        meanings.put("LoadBalancers", new ListMeaning(true, List.of("ContainerName", "ContainerPort")));
        meanings.put("DependsOn", new ListMeaning(true, List.of("ContainerName")));
        return Collections.unmodifiableSortedMap(meanings);
    }

    private static void unordered(SortedMap<String, ListMeaning> meanings, String key, String... names) {
        for (String name : names) {
            meanings.put(name, new ListMeaning(false, List.of(key)));
        }
    }

    private static void identified(SortedMap<String, ListMeaning> meanings, String key, String... names) {
        for (String name : names) {
            meanings.put(name, new ListMeaning(true, List.of(key)));
        }
    }
}
