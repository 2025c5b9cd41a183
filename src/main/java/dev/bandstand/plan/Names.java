package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Intrinsics;
import dev.bandstand.template.Resource;
import java.math.BigDecimal;

/** What people call a resource. */
final class Names {

    private Names() {}

    /** Returns the first of the properties that is a plain text, or else the logical id without the hash that the CDK adds. */
    static String of(Resource resource, String... properties) {
        for (String property : properties) {
            JsonNode value = resource.property(property);
            if (value.isTextual()) {
                return value.asText();
            }
        }
        for (JsonNode tag : resource.property("Tags")) {
            if (tag.path("Key").asText().equals("Name") && tag.path("Value").isTextual()) {
                return tag.path("Value").asText();
            }
        }
        return withoutHash(resource.logicalId());
    }

    /** Returns the value as a text that names resources without their hashes. */
    static String text(JsonNode value) {
        return Intrinsics.text(value);
    }

    /** Returns whole seconds in the largest unit that divides them, as in "4d" or "90s". */
    static String duration(long seconds) {
        if (seconds > 0 && seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds > 0 && seconds % 3600 == 0) {
            return seconds / 3600 + "h";
        }
        return seconds > 0 && seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    /** Returns a number without trailing zeros. */
    static String number(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    static String withoutHash(String logicalId) {
        String name = logicalId.replaceFirst("[0-9A-F]{8}$", "");
        return name.isEmpty() ? logicalId : name;
    }

    /** Returns "1 subnet" or "3 subnets". */
    static String count(int number, String noun) {
        String plural = noun.endsWith("y") && !noun.matches(".*[aeiou]y") ? noun.replaceFirst("y$", "ies") : noun + "s";
        return number + " " + (number == 1 ? noun : plural);
    }
}
