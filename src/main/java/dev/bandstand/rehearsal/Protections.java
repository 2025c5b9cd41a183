package dev.bandstand.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What keeps a stack from being destroyed, and has to be lifted first, as an operator would. */
final class Protections {

    private Protections() {}

    /** Lifts every protection on the copy; returns a line for each. */
    static List<String> lift(AssemblyCopy copy) {
        List<String> lines = new ArrayList<>();
        for (String stack : copy.stacks()) {
            for (Map.Entry<String, JsonNode> entry :
                    copy.template(stack).path("Resources").properties()) {
                JsonNode properties = entry.getValue().path("Properties");
                String name = stack + "." + entry.getKey();
                if (properties.path("DeletionProtection").asBoolean(false)) {
                    ((ObjectNode) properties).put("DeletionProtection", false);
                    lines.add(name + " DeletionProtection");
                }
                for (JsonNode attribute : properties.path("LoadBalancerAttributes")) {
                    if (attribute.path("Key").asText().equals("deletion_protection.enabled")
                            && attribute.path("Value").asText().equals("true")) {
                        ((ObjectNode) attribute).put("Value", "false");
                        lines.add(name + " deletion_protection.enabled");
                    }
                }
            }
        }
        copy.save();
        copy.liftTerminationProtection().forEach(stack -> lines.add(stack + " termination protection"));
        return lines;
    }
}
