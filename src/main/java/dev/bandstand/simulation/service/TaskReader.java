package dev.bandstand.simulation.service;

import static dev.bandstand.simulation.service.Refusals.require;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Values;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the size of a task.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html">Amazon ECS task definition
 *     parameters for Fargate</a>
 */
final class TaskReader {

    private static final int UNITS = 1024;
    private static final int FREE_STORAGE_GIB = 20;
    private static final int AWS_STOP_TIMEOUT = 30;
    private static final Pattern WITH_UNIT = Pattern.compile("([0-9]*\\.?[0-9]+) ?(vcpu|gb)");

    private TaskReader() {}

    static TaskShape read(Parts parts) {
        Resource task = parts.task();
        String system = Values.text(task.properties().path("RuntimePlatform"), "OperatingSystemFamily", "LINUX");
        require(system.equals("LINUX"), "OperatingSystemFamily must be LINUX", system);
        return new TaskShape(
                cpu(task),
                memory(task),
                Values.text(task.properties().path("RuntimePlatform"), "CpuArchitecture", "X86_64")
                        .equals("ARM64"),
                Values.integer(task.properties().path("EphemeralStorage"), "SizeInGiB", FREE_STORAGE_GIB),
                hasPublicAddress(parts.service()),
                stopTimeout(task));
    }

    /** On EC2 a task may leave its size to its containers. */
    static int cpu(Resource task) {
        return task.properties().has("Cpu") ? size(task.properties(), "Cpu") : ofContainers(task, "Cpu", "Cpu");
    }

    static int memory(Resource task) {
        return task.properties().has("Memory")
                ? size(task.properties(), "Memory")
                : ofContainers(task, "MemoryReservation", "Memory");
    }

    private static int ofContainers(Resource task, String first, String second) {
        int sum = 0;
        for (JsonNode container : task.property("ContainerDefinitions")) {
            sum += Values.integer(container, container.has(first) ? first : second, 0);
        }
        require(sum > 0, second + " must be given for the task or its containers", "none");
        return sum;
    }

    /** A size may be written with its unit, as in "1 vCPU" and "2 GB". */
    private static int size(JsonNode properties, String property) {
        Matcher withUnit =
                WITH_UNIT.matcher(Values.text(properties, property).strip().toLowerCase(Locale.ROOT));
        int size = withUnit.matches()
                ? new BigDecimal(withUnit.group(1))
                        .multiply(BigDecimal.valueOf(UNITS))
                        .intValue()
                : Values.integer(properties, property);
        require(size > 0, property + " must be above 0", size);
        return size;
    }

    private static boolean hasPublicAddress(Resource service) {
        JsonNode network = service.property("NetworkConfiguration/AwsvpcConfiguration");
        return Values.text(network, "AssignPublicIp", "DISABLED").equals("ENABLED");
    }

    /** Containers stop side by side, so the slowest counts. */
    private static int stopTimeout(Resource task) {
        int slowest = 0;
        for (JsonNode container : task.property("ContainerDefinitions")) {
            slowest = Math.max(slowest, Values.integer(container, "StopTimeout", AWS_STOP_TIMEOUT));
        }
        return slowest;
    }
}
