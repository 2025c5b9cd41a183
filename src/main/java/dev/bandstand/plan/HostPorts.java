package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ports of tasks that use the network of their instance. */
final class HostPorts {

    private HostPorts() {}

    static Optional<String> inWords(Assembly assembly, Launch launch) {
        String mode = launch.networkMode(assembly);
        if (mode.equals("awsvpc") || launch.task(assembly).isEmpty()) {
            return Optional.empty();
        }
        List<String> ports = new ArrayList<>();
        for (JsonNode container : launch.containers(assembly)) {
            container.path("PortMappings").forEach(mapping -> ports.add(port(mode, mapping)));
        }
        boolean said = !ports.isEmpty()
                || launch.task(assembly).orElseThrow().properties().has("NetworkMode");
        if (!said) {
            return Optional.empty();
        }
        return Optional.of("in the network of the instance (" + mode + ")"
                + (ports.isEmpty() ? "" : ", " + String.join(", ", ports)));
    }

    private static String port(String mode, JsonNode mapping) {
        int container = mapping.path("ContainerPort").asInt();
        int host = mapping.path("HostPort").asInt(0);
        if (mode.equals("host") || host == container) {
            return "port " + container + " of the instance";
        }
        return "port " + container
                + (host == 0 ? " on a free port of the instance" : " on port " + host + " of the instance");
    }
}
