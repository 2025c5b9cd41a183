package dev.bandstand.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.StackTemplate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds services that run a real image and would go back to the placeholder. Each service has an output in its stack whose
 * value is the image, or the word {@code placeholder}; what is deployed comes from the text of {@code cdk diff}, which asks
 * with the caller's own credentials.
 */
final class PlaceholderGuard {

    private static final String PLACEHOLDER = "placeholder";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STACK = Pattern.compile("Stack (\\S+).*");
    private static final Pattern CHANGED_OUTPUT = Pattern.compile("\\[~] Output \\S+ (\\S+): (\\{.*}) to (\\{.*})");

    private PlaceholderGuard() {}

    /**
     * Returns the stacks of the assembly that hold a placeholder and may be deployed.
     *
     * @param arguments the arguments of the deployment; where they name stacks of the assembly, only those count
     */
    static List<String> stacksToCompare(Assembly assembly, Collection<String> arguments) {
        boolean selected = assembly.stacks().stream().anyMatch(stack -> isNamed(stack, arguments));
        return assembly.stacks().stream()
                .filter(PlaceholderGuard::holdsPlaceholder)
                .filter(stack -> !selected || isNamed(stack, arguments))
                .map(StackTemplate::displayName)
                .toList();
    }

    /** Returns one line for each output that {@code cdk diff} shows going back to the placeholder. */
    static List<String> relapses(Collection<String> diff) {
        List<String> found = new ArrayList<>();
        String stack = "";
        for (String line : diff) {
            Matcher header = STACK.matcher(line);
            Matcher output = CHANGED_OUTPUT.matcher(line);
            if (header.matches()) {
                stack = header.group(1);
            } else if (output.matches() && isPlaceholder(value(output.group(3)))) {
                JsonNode image = value(output.group(2));
                if (!isPlaceholder(image)) {
                    found.add("%s of %s would go back from %s to the placeholder"
                            .formatted(output.group(1), stack, image.isTextual() ? image.textValue() : image));
                }
            }
        }
        return found;
    }

    private static boolean isNamed(StackTemplate stack, Collection<String> arguments) {
        return arguments.contains(stack.id())
                || arguments.contains(stack.stackName())
                || arguments.contains(stack.displayName());
    }

    private static boolean holdsPlaceholder(StackTemplate stack) {
        return stack.template().outputs().values().stream().anyMatch(output -> isPlaceholder(output.path("Value")));
    }

    private static boolean isPlaceholder(JsonNode image) {
        return image.asText().equals(PLACEHOLDER);
    }

    private static JsonNode value(String output) {
        try {
            return JSON.readTree(output).path("Value");
        } catch (JsonProcessingException e) {
            throw new Stop(Stop.FINDINGS, "the output of cdk diff must be JSON, got: " + output, e);
        }
    }
}
