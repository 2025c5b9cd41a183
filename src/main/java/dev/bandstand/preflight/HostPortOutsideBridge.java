package dev.bandstand.preflight;

import java.util.List;

/**
 * A port of the host that differs from the container's where the two are the same port.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html">PortMapping</a>
 */
public final class HostPortOutsideBridge {

    private HostPortOutsideBridge() {}

    /** Compares the two ports of each mapping in awsvpc and host mode. */
    public static List<Finding> check(TaskPlan task) {
        return task.containers().stream()
                .filter(container -> task.networkMode() != NetworkMode.BRIDGE)
                .flatMap(container -> container.ports().stream()
                        .filter(port -> port.host().orElse(port.container()) != port.container())
                        .map(port -> Finding.error(
                                container.at("ports"),
                                "must have the container's own port (" + port.container()
                                        + ") as port of the host in network mode " + task.networkMode(),
                                port.host().getAsInt())))
                .toList();
    }
}
