package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * A provider of instances that ECS chooses, starts and ends itself, in words.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ManagedInstances.html">Amazon ECS Managed Instances</a>
 */
final class ManagedInstances {

    private ManagedInstances() {}

    static String inWords(Resource provider) {
        JsonNode template = provider.property("ManagedInstancesProvider/InstanceLaunchTemplate");
        JsonNode required = template.path("InstanceRequirements");
        List<String> parts = new ArrayList<>();
        parts.add("as many as the tasks need");
        List<String> types = texts(required.path("AllowedInstanceTypes"));
        if (types.isEmpty()) {
            range(required.path("VCpuCount"), "vCPU", parts);
            range(required.path("MemoryMiB"), "MiB", parts);
            List<String> makers = texts(required.path("CpuManufacturers"));
            if (!makers.isEmpty()) {
                parts.add("CPU by " + String.join(" or ", makers));
            }
        } else {
            parts.add("of " + String.join(" or ", types));
        }
        if (template.path("CapacityOptionType").asText().equals("SPOT")) {
            parts.add("Spot");
        }
        return String.join(", ", parts);
    }

    private static void range(JsonNode range, String unit, List<String> parts) {
        if (range.has("Min") || range.has("Max")) {
            String max = range.has("Max") ? " to " + range.path("Max").asText() : " or more";
            parts.add(range.path("Min").asText("0") + max + " " + unit);
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
