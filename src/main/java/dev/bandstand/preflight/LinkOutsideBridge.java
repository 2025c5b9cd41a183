package dev.bandstand.preflight;

import java.util.List;

/**
 * A link where Docker makes no network of its own.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html">ContainerDefinition, links</a>
 */
public final class LinkOutsideBridge {

    private LinkOutsideBridge() {}

    /** Refuses every link in another mode than bridge. */
    public static List<Finding> check(TaskPlan task) {
        return task.containers().stream()
                .filter(container -> task.networkMode() != NetworkMode.BRIDGE
                        && !container.links().isEmpty())
                .map(container -> Finding.error(
                        container.at("links"),
                        "must be left out in network mode " + task.networkMode()
                                + " (links are for bridge; here the containers of a task share localhost)",
                        String.join(", ", container.links())))
                .toList();
    }
}
