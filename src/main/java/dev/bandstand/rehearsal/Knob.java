package dev.bandstand.rehearsal;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * A number in a template that an operator would change; a rehearsal turns it where it is there.
 *
 * @param type the CloudFormation type
 * @param path where the number stands in the properties
 * @param next what it becomes, told from the properties
 */
record Knob(String type, JsonPointer path, ToIntFunction<JsonNode> next) {

    private static final int LARGEST_DOUBLED_CPU = 4096;

    /** All that a rehearsal changes. The memory of a task comes before its processors, which decide on both. */
    static final List<Knob> ALL = List.of(
            doubled("AWS::ECS::TaskDefinition", "/Memory"),
            doubled("AWS::ECS::TaskDefinition", "/Cpu"),
            doubled("AWS::ECS::DaemonTaskDefinition", "/Memory"),
            doubled("AWS::ECS::DaemonTaskDefinition", "/Cpu"),
            moved("AWS::ECS::Service", "/DesiredCount", 1),
            moved("AWS::ECS::Service", "/CapacityProviderStrategy/1/Weight", 1),
            moved("AWS::ECS::CapacityProvider", "/AutoScalingGroupProvider/ManagedScaling/TargetCapacity", -1),
            moved(
                    "AWS::ECS::CapacityProvider",
                    "/ManagedInstancesProvider/InstanceLaunchTemplate/StorageConfiguration/StorageSizeGiB",
                    10),
            moved("AWS::AutoScaling::AutoScalingGroup", "/MaxSize", 1),
            new Knob(
                    "AWS::ApplicationAutoScaling::ScalableTarget",
                    JsonPointer.compile("/MinCapacity"),
                    Knob::oneMoreTask),
            moved("AWS::CloudWatch::Alarm", "/Threshold", 1),
            moved("AWS::ElasticLoadBalancingV2::TargetGroup", "/HealthCheckIntervalSeconds", 5),
            moved("AWS::SQS::Queue", "/VisibilityTimeout", 30),
            moved("AWS::Scheduler::Schedule", "/Target/RetryPolicy/MaximumRetryAttempts", 1),
            moved("AWS::ServiceDiscovery::Service", "/DnsConfig/DnsRecords/0/TTL", 5));

    private static Knob moved(String type, String path, int by) {
        JsonPointer pointer = JsonPointer.compile(path);
        return new Knob(type, pointer, properties -> properties.at(pointer).asInt() + by);
    }

    /** Twice the processor with twice the memory is a legal Fargate size again, up to 8 processors. */
    private static Knob doubled(String type, String path) {
        JsonPointer pointer = JsonPointer.compile(path);
        return new Knob(type, pointer, task -> {
            boolean legal = task.path("Cpu").asInt(0) <= LARGEST_DOUBLED_CPU;
            return task.at(pointer).asInt() * (legal ? 2 : 1);
        });
    }

    private static int oneMoreTask(JsonNode target) {
        int min = target.path("MinCapacity").asInt();
        return Math.min(min + 1, target.path("MaxCapacity").asInt(min));
    }

    /** Changes the number in a resource that has it; says what became of it. */
    Optional<String> turn(JsonNode resource) {
        JsonNode properties = resource.path("Properties");
        JsonNode before = properties.at(path);
        boolean there =
                before.isNumber() || (before.isTextual() && before.asText().matches("\\d+"));
        if (!type.equals(resource.path("Type").asText()) || !there) {
            return Optional.empty();
        }
        int after = next.applyAsInt(properties);
        if (after == before.asInt()) {
            return Optional.empty();
        }
        ObjectNode parent = (ObjectNode) properties.at(path.head());
        String name = path.last().getMatchingProperty();
        if (before.isTextual()) {
            parent.put(name, String.valueOf(after));
        } else {
            parent.put(name, after);
        }
        return Optional.of(place() + " " + before.asText() + " -> " + after);
    }

    /** Where the number stands, as in {@code DnsConfig.DnsRecords[0].TTL}. */
    String place() {
        return path.toString().substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.');
    }
}
