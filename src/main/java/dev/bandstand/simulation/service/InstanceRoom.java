package dev.bandstand.simulation.service;

import static dev.bandstand.simulation.service.Refusals.require;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.preflight.InstanceType;
import dev.bandstand.template.Resource;
import dev.bandstand.template.Values;

/**
 * How many tasks of the service an instance takes: by CPU, by memory, by network interfaces and by fixed ports. Trunking of network
 * interfaces, a setting of the account, is taken as off.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement.html">How Amazon ECS places tasks on container
 *     instances</a>
 */
final class InstanceRoom {

    private final Parts parts;
    private final InstanceType type;

    InstanceRoom(Parts parts, InstanceType type) {
        this.parts = parts;
        this.type = type;
    }

    int tasks() {
        Resource task = parts.task();
        int room = Math.min(type.cpuUnits() / TaskReader.cpu(task), type.safeTaskMemoryMiB() / TaskReader.memory(task));
        require(room >= 1, "the task must fit an instance (" + type.name() + ")", "a larger one");
        String network = Values.text(task.properties(), "NetworkMode", "bridge");
        if (network.equals("awsvpc")) {
            room = Math.min(room, type.tasksWithOwnInterface());
        }
        return oneEach(task, network) ? 1 : room;
    }

    private boolean oneEach(Resource task, String network) {
        for (JsonNode constraint : parts.service().property("PlacementConstraints")) {
            if (constraint.path("Type").asText().equals("distinctInstance")) {
                return true;
            }
        }
        for (JsonNode container : task.property("ContainerDefinitions")) {
            for (JsonNode port : container.path("PortMappings")) {
                boolean fixed =
                        network.equals("host") || (network.equals("bridge") && Values.integer(port, "HostPort", 0) > 0);
                if (fixed) {
                    return true;
                }
            }
        }
        return false;
    }
}
