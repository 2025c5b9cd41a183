package dev.bandstand.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.List;

/** The names by which other tasks call a service. */
final class Discovery {

    private final Assembly assembly;

    Discovery(Assembly assembly) {
        this.assembly = assembly;
    }

    List<String> inWords(Target target, Resource service) {
        List<String> lines = new ArrayList<>();
        connect(target, service.property("ServiceConnectConfiguration"), lines);
        for (JsonNode registry : service.property("ServiceRegistries")) {
            for (Target entry : assembly.targets(target.stack(), registry.path("RegistryArn"))) {
                assembly.resource(entry)
                        .ifPresent(found -> lines.add("called inside as " + dnsName(entry, found) + " (Cloud Map)"));
            }
        }
        return lines;
    }

    private void connect(Target target, JsonNode connect, List<String> lines) {
        if (!connect.path("Enabled").asBoolean(false)) {
            return;
        }
        String namespace = namespace(target.stack(), connect.path("Namespace"));
        for (JsonNode offered : connect.path("Services")) {
            List<String> names = new ArrayList<>();
            for (JsonNode alias : offered.path("ClientAliases")) {
                names.add(alias.path("DnsName")
                                .asText(offered.path("DiscoveryName").asText("")) + ":"
                        + alias.path("Port").asText());
            }
            lines.add("called inside as " + String.join(" or ", names) + " (Service Connect" + namespace + ")");
        }
        if (connect.path("Services").isEmpty()) {
            lines.add("calls others by name (Service Connect" + namespace + ")");
        }
    }

    private String namespace(String stack, JsonNode namespace) {
        List<Target> known = assembly.targets(stack, namespace);
        String name = known.isEmpty()
                ? Names.text(namespace)
                : Names.of(assembly.resource(known.get(0)).orElseThrow(), "Name");
        return name.isEmpty() ? "" : " in " + name;
    }

    private String dnsName(Target entry, Resource service) {
        String name = Names.of(service, "Name");
        JsonNode namespace = service.properties().has("NamespaceId")
                ? service.property("NamespaceId")
                : service.property("DnsConfig/NamespaceId");
        String inside = namespace(entry.stack(), namespace);
        return name + inside.replaceFirst("^ in ", ".");
    }
}
