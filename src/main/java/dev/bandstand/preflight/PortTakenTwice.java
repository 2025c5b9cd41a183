package dev.bandstand.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Two containers of a task that listen on one port of the same network. */
public final class PortTakenTwice {

    private PortTakenTwice() {}

    /** Compares the ports of the task's network in awsvpc and host mode, the fixed ports of the host in bridge mode. */
    public static List<Finding> check(TaskPlan task) {
        Map<String, String> owners = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        for (ContainerNode container : task.containers()) {
            for (PortNode port : container.ports()) {
                taken(task.networkMode(), port).ifPresent(taken -> {
                    String owner = owners.putIfAbsent(taken, container.name());
                    if (owner != null) {
                        findings.add(Finding.error(
                                container.at("ports"),
                                "must not hold a port that " + owner + " listens on already (network mode "
                                        + task.networkMode() + ")",
                                taken));
                    }
                });
            }
        }
        return List.copyOf(findings);
    }

    private static Optional<String> taken(NetworkMode mode, PortNode port) {
        if (mode != NetworkMode.BRIDGE) {
            return Optional.of(port.toString());
        }
        return port.host().isPresent() ? Optional.of(port.host().getAsInt() + "/" + port.protocol()) : Optional.empty();
    }
}
