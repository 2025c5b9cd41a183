package dev.bandstand.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an emulator needs written in another way; done on a copy, and said. */
final class Adaptations {

    private static final List<String> TARGET = List.of("ServiceNamespace", "ResourceId", "ScalableDimension");

    private Adaptations() {}

    /** Adapts a copy and returns one line for each kind of adaptation that was needed. */
    static List<String> apply(AssemblyCopy copy) {
        List<String> lines = new ArrayList<>();
        int references = strongReferences(copy);
        if (references > 0) {
            lines.add("Fn::GetStackOutput written as Export and Fn::ImportValue, " + times(references));
        }
        int policies = spelledOutTargets(copy);
        if (policies > 0) {
            lines.add("ScalingTargetId spelled out as " + String.join(", ", TARGET) + ", " + times(policies));
        }
        int images = copy.dropImages();
        if (images > 0) {
            lines.add("container images left unbuilt, " + times(images));
        }
        copy.save();
        return lines;
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    private static int spelledOutTargets(AssemblyCopy copy) {
        int count = 0;
        for (String stack : copy.stacks()) {
            JsonNode resources = copy.template(stack).path("Resources");
            for (JsonNode resource : resources) {
                JsonNode target =
                        resource.path("Properties").path("ScalingTargetId").path("Ref");
                boolean policy = resource.path("Type").asText().equals("AWS::ApplicationAutoScaling::ScalingPolicy");
                if (policy && target.isTextual()) {
                    ObjectNode properties = (ObjectNode) resource.path("Properties");
                    properties.remove("ScalingTargetId");
                    for (String name : TARGET) {
                        properties.set(
                                name,
                                resources
                                        .path(target.asText())
                                        .path("Properties")
                                        .path(name)
                                        .deepCopy());
                    }
                    depend((ObjectNode) resource, target.asText());
                    count++;
                }
            }
        }
        return count;
    }

    /** The reference that is gone had also said which of the two is made first. */
    private static void depend(ObjectNode resource, String logicalId) {
        JsonNode before = resource.path("DependsOn");
        ArrayNode after = resource.putArray("DependsOn");
        if (before.isTextual()) {
            after.add(before);
        }
        before.forEach(after::add);
        after.add(logicalId);
    }

    private static int strongReferences(AssemblyCopy copy) {
        int count = 0;
        for (String stack : copy.stacks()) {
            count += strongReferences(copy, copy.template(stack));
        }
        return count;
    }

    private static int strongReferences(AssemblyCopy copy, JsonNode node) {
        int count = 0;
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                JsonNode weak = entry.getValue().path("Fn::GetStackOutput");
                if (weak.isObject()) {
                    String export = export(copy, weak);
                    entry.setValue(((ObjectNode) node).objectNode().put("Fn::ImportValue", export));
                    count++;
                } else {
                    count += strongReferences(copy, entry.getValue());
                }
            }
        }
        if (node.isArray()) {
            ArrayNode list = (ArrayNode) node;
            for (int i = 0; i < list.size(); i++) {
                JsonNode weak = list.path(i).path("Fn::GetStackOutput");
                if (weak.isObject()) {
                    list.set(i, list.objectNode().put("Fn::ImportValue", export(copy, weak)));
                    count++;
                } else {
                    count += strongReferences(copy, list.path(i));
                }
            }
        }
        return count;
    }

    private static String export(AssemblyCopy copy, JsonNode weak) {
        String stackName = weak.path("StackName").asText();
        String output = weak.path("OutputName").asText();
        String name = stackName + ":" + output;
        copy.assembly()
                .stack(stackName)
                .map(stack -> copy.template(stack.id()).path("Outputs").path(output))
                .filter(JsonNode::isObject)
                .ifPresent(found -> ((ObjectNode) found).putObject("Export").put("Name", name));
        return name;
    }
}
