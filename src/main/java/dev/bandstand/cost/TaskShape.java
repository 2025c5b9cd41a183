package dev.bandstand.cost;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Values;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * What one task on Fargate takes.
 *
 * @param vcpu its vCPUs
 * @param gigabytes its memory in GB
 * @param storageGigabytes its ephemeral storage in GB beyond the 20 that are free
 * @param arm whether it runs on ARM
 * @param windows whether it runs Windows
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#task_size">Task size</a>
 */
record TaskShape(BigDecimal vcpu, BigDecimal gigabytes, BigDecimal storageGigabytes, boolean arm, boolean windows) {

    private static final BigDecimal UNITS = BigDecimal.valueOf(1024);
    private static final BigDecimal FREE_STORAGE = BigDecimal.valueOf(20);

    static TaskShape of(Resource taskDefinition) {
        JsonNode properties = taskDefinition.properties();
        JsonNode platform = taskDefinition.property("RuntimePlatform");
        BigDecimal storage = taskDefinition.properties().has("EphemeralStorage")
                ? Values.number(taskDefinition.property("EphemeralStorage"), "SizeInGiB")
                : FREE_STORAGE;
        return new TaskShape(
                amount(properties, "Cpu", "vcpu"),
                amount(properties, "Memory", "gb"),
                storage.subtract(FREE_STORAGE).max(BigDecimal.ZERO),
                platform.path("CpuArchitecture").asText().equals("ARM64"),
                platform.path("OperatingSystemFamily").asText().startsWith("WINDOWS"));
    }

    /** A number counts 1024 to the unit; with the unit behind it, it is one of them. */
    private static BigDecimal amount(JsonNode properties, String property, String unit) {
        String text = Values.text(properties, property).strip().toLowerCase(Locale.ROOT);
        try {
            return text.endsWith(unit)
                    ? new BigDecimal(
                            text.substring(0, text.length() - unit.length()).strip())
                    : new BigDecimal(text).divide(UNITS, MathContext.DECIMAL64);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(property + " must be a plain number, got: " + text, e);
        }
    }
}
