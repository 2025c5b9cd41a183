package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Intrinsics;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** On what tasks run, and how much of it one takes. */
final class Capacity {

    private final Assembly assembly;
    private final Hosts hosts;

    Capacity(Assembly assembly) {
        this.assembly = assembly;
        this.hosts = new Hosts(assembly);
    }

    /** Returns the size of one task, as in " of 0.25 vCPU and 512 MiB"; nothing where it is not said. */
    String size(Launch launch) {
        Optional<Resource> task = launch.task(assembly);
        String cpu = task.map(found -> found.property("Cpu").asText()).orElse("");
        String memory = task.map(found -> found.property("Memory").asText()).orElse("");
        cpu = cpu.isEmpty() ? sum(launch, "Cpu", "Cpu") : cpu;
        memory = memory.isEmpty() ? sum(launch, "MemoryReservation", "Memory") : memory;
        if (!cpu.matches("[1-9][0-9]*") || !memory.matches("[1-9][0-9]*")) {
            return "";
        }
        String architecture = task.map(found ->
                        found.property("RuntimePlatform/CpuArchitecture").asText())
                .orElse("");
        String cores = new BigDecimal(cpu)
                .divide(BigDecimal.valueOf(1024))
                .stripTrailingZeros()
                .toPlainString();
        return " of " + cores + " vCPU and " + memory + " MiB" + (architecture.equals("ARM64") ? " (ARM)" : "");
    }

    /** A task without a size of its own takes what its containers reserve. */
    private String sum(Launch launch, String property, String otherwise) {
        int sum = 0;
        for (JsonNode container : launch.containers(assembly)) {
            sum += container.path(property).asInt(container.path(otherwise).asInt(0));
        }
        return String.valueOf(sum);
    }

    /** Returns the providers of the strategy with their shares, else the launch type. */
    String inWords(Launch launch) {
        JsonNode strategy = launch.setting(Launch.CAPACITY);
        List<String> providers = new ArrayList<>();
        for (JsonNode item : strategy) {
            String share = strategy.size() > 1 ? share(item) : "";
            providers.add(provider(launch.stack(), item.path("CapacityProvider")) + share);
        }
        launch.setting("CapacityProviderArns").forEach(arn -> providers.add(provider(launch.stack(), arn)));
        if (!providers.isEmpty()) {
            return String.join(" and ", providers.stream().distinct().toList());
        }
        return launchType(launch.settings().path("LaunchType").asText("EC2"));
    }

    /** Returns what the definition may run on, where nothing says what it runs on. */
    String compatible(Launch launch) {
        List<String> types = new ArrayList<>();
        launch.task(assembly)
                .ifPresent(task ->
                        task.property("RequiresCompatibilities").forEach(type -> types.add(launchType(type.asText()))));
        return types.isEmpty() ? "EC2" : String.join(" or ", types);
    }

    private static String launchType(String type) {
        return switch (type) {
            case "FARGATE" -> "Fargate";
            case "MANAGED_INSTANCES" -> "Managed Instances";
            default -> type;
        };
    }

    private static String share(JsonNode item) {
        int base = item.path("Base").asInt(0);
        int weight = item.path("Weight").asInt(0);
        List<String> parts = new ArrayList<>();
        if (base > 0) {
            parts.add("the first " + base);
        }
        if (weight > 0) {
            parts.add("weight " + weight);
        }
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private String provider(String stack, JsonNode provider) {
        return switch (Intrinsics.text(provider)) {
            case "FARGATE" -> "Fargate";
            case "FARGATE_SPOT" -> "Fargate Spot";
            default -> {
                List<Target> known = hosts.providers(stack, provider);
                yield known.isEmpty() ? Hosts.name(provider) : instances(known.get(0));
            }
        };
    }

    private String instances(Target provider) {
        boolean managed = assembly.resource(provider)
                .map(found -> found.properties().has("ManagedInstancesProvider"))
                .orElse(false);
        return managed ? "Managed Instances" : "EC2 instances";
    }
}
