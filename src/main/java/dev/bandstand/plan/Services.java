package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Intrinsics;
import dev.bandstand.template.Resource;
import dev.bandstand.template.ScaledService;
import dev.bandstand.template.ScalingReader;
import dev.bandstand.template.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** ECS services in words: how large, how many, on what and with which image. */
final class Services {

    private final Assembly assembly;
    private final Images images;
    private final List<ScaledService> scaled;

    Services(Assembly assembly) {
        this.assembly = assembly;
        this.images = new Images(assembly);
        this.scaled = ScalingReader.read(assembly);
    }

    List<String> describe(Thing service) {
        List<String> lines = new ArrayList<>();
        lines.add(service.title() + ", " + count(service) + size(service) + " on " + capacity(service));
        images.inWords(service).forEach(image -> lines.add("  " + image));
        return lines;
    }

    boolean runsPlaceholder(Thing service) {
        return images.runsPlaceholder(service);
    }

    Optional<ScaledService> scaling(Thing service) {
        return scaled.stream()
                .filter(each -> each.service().equals(Optional.of(service.target())))
                .findFirst();
    }

    /** Says how many tasks there are: a range where they scale, else the number. */
    String count(Thing service) {
        Optional<String> range = scaling(service).flatMap(ScaledService::range).map(tasks -> tasks + " tasks");
        int desired = service.resource().property("DesiredCount").asInt(1);
        return range.orElse(Names.count(desired, "task"));
    }

    private String size(Thing service) {
        Optional<Resource> task = images.task(service).flatMap(assembly::resource);
        String cpu = task.map(found -> found.property("Cpu").asText()).orElse("");
        String memory = task.map(found -> found.property("Memory").asText()).orElse("");
        if (!cpu.matches("[0-9]+") || !memory.matches("[0-9]+")) {
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

    private String capacity(Thing service) {
        JsonNode strategy = service.resource().property("CapacityProviderStrategy");
        Set<String> providers = new LinkedHashSet<>();
        for (JsonNode item : strategy) {
            providers.add(provider(service.target(), item.path("CapacityProvider")));
        }
        if (providers.isEmpty()) {
            String type = service.resource().property("LaunchType").asText("EC2");
            return type.equals("FARGATE") ? "Fargate" : type;
        }
        return String.join(" and ", providers);
    }

    private String provider(Target service, JsonNode provider) {
        return switch (Intrinsics.text(provider)) {
            case "FARGATE" -> "Fargate";
            case "FARGATE_SPOT" -> "Fargate Spot";
            default ->
                assembly.targets(service.stack(), provider).isEmpty() ? Intrinsics.text(provider) : "EC2 instances";
        };
    }
}
